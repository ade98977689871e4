// The files of a new feature: one command, one event, two rules, to be replaced by real ones.

function pascal(name) {
  return name.replace(/(?:^|-)([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

function camel(name) {
  return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

function ruleFiles(name, letters) {
  const own = camel(name);
  return {
    'SPEC.md': `# ${pascal(name)}

What this feature is for, in two sentences.

- **${letters}1** The last note stands.
- **${letters}2** Notes reach staff and nobody else.
`,
    [`${name}.test.ts`]: `import { expect, test } from 'vitest';
import { given } from '../../testing/index.ts';
import { ${own} } from './index.ts';

const noted = (note: string) => ({ type: '${name}/noted', data: {}, words: { note } }) as const;

test('[${letters}1] the last note stands', () => {
  const command = { type: '${name}/note', note: '二' } as const;
  const after = given(${own}, noted('一')).when(command, {}).then(noted('二'));
  expect(after.note).toBe('二');
});

test('[${letters}2] notes reach staff and nobody else', () => {
  const { state } = given(${own}, noted('一'));
  expect(${own}.project(state, { audience: 'staff', seats: [] }).note).toBe('一');
  expect(${own}.project(state, { audience: 'public', seats: [] }).note).toBeNull();
});
`,
  };
}

function tableFiles(name) {
  const [Name, own] = [pascal(name), camel(name)];
  const actor = { seat: null, account: null, for: null };
  const golden = {
    type: `${name}/noted`,
    data: {},
    words: { note: '一' },
    seq: 2,
    at: 1.7e12,
    actor,
  };
  return {
    'commands.ts': `import * as z from 'zod/mini';
import { type CommandSpec, type CommandsOf, text } from '../../kernel/index.ts';

export const ${own}Commands = {
  '${name}/note': {
    input: z.strictObject({ note: text(200) }),
    by: ['moderate'],
    when: ['open'],
    offline: 'refuse',
  },
} as const satisfies Record<string, CommandSpec>;

export type ${Name}Command = CommandsOf<typeof ${own}Commands>;
`,
    'events.ts': `import * as z from 'zod/mini';
import type { EventsOf } from '../../kernel/index.ts';

export const ${own}Events = {
  '${name}/noted': { data: z.object({}), words: z.object({ note: z.string() }) },
} as const;

export type ${Name}Event = EventsOf<typeof ${own}Events>;
`,
    'state.ts': `export interface ${Name}State {
  /** Null where there is none, for those who may not see it, and once the words have been erased. */
  readonly note: string | null;
}

export const initial${Name}: ${Name}State = { note: null };
`,
    'golden/noted.1.json': `${JSON.stringify(golden, null, 2)}\n`,
  };
}

function functionFiles(name) {
  const [Name, own] = [pascal(name), camel(name)];
  const types = `import type { ${Name}Event } from './events.ts';
import type { ${Name}State } from './state.ts';
`;
  return {
    'decide.ts': `import { accept, type Decision, type Facts } from '../../kernel/index.ts';
import type { ${Name}Command } from './commands.ts';
${types}
export const ${own}Rejections = [] as const;

export type ${Name}Rejection = (typeof ${own}Rejections)[number];

export function decide${Name}(
  _state: ${Name}State,
  command: ${Name}Command,
  _facts: Facts,
): Decision<${Name}Event, ${Name}Rejection> {
  return accept({ type: '${name}/noted', data: {}, words: { note: command.note } });
}
`,
    'evolve.ts': `import type { Recorded } from '../../kernel/index.ts';
${types}
export function evolve${Name}(state: ${Name}State, event: Recorded<${Name}Event>): ${Name}State {
  switch (event.type) {
    case '${name}/noted':
      return { note: event.words?.note ?? null };
    default:
      // Events of a later version leave the state as it is.
      return state;
  }
}
`,
    'redact.ts': `import type { Audience, Recorded, Viewer } from '../../kernel/index.ts';
${types}
/** Notes are the staff's own. */
export function redact${Name}(
  event: Recorded<${Name}Event>,
  audience: Audience,
): Recorded<${Name}Event> | null {
  return audience === 'staff' ? event : null;
}

export function project${Name}(state: ${Name}State, viewer: Viewer): ${Name}State {
  return viewer.audience === 'staff' ? state : { note: null };
}
`,
  };
}

function doorFiles(name) {
  const [Name, own] = [pascal(name), camel(name)];
  return {
    'generator.ts': `import type { Generator, Recorded } from '../../kernel/index.ts';
import type { ${Name}Command } from './commands.ts';
import type { ${Name}Event } from './events.ts';
import type { ${Name}State } from './state.ts';

export const ${own}Generator: Generator<${Name}State, ${Name}Command, Recorded<${Name}Event>> = {
  command: (_state, choices) => ({ type: '${name}/note', note: choices.words() }),
  otherSecret: (event, choices) => ({ ...event, words: { note: choices.words() } }),
};
`,
    'index.ts': `import { defineFeature } from '../../kernel/index.ts';
import { ${own}Commands } from './commands.ts';
import { decide${Name}, ${own}Rejections } from './decide.ts';
import { ${own}Events } from './events.ts';
import { evolve${Name} } from './evolve.ts';
import { project${Name}, redact${Name} } from './redact.ts';
import { initial${Name} } from './state.ts';

export const ${own} = defineFeature({
  commands: ${own}Commands,
  events: ${own}Events,
  rejections: ${own}Rejections,
  initial: initial${Name},
  decide: decide${Name},
  evolve: evolve${Name},
  redact: redact${Name},
  project: project${Name},
});
`,
  };
}

/** `{path within the feature: text}`. */
export function skeletonOf(name, letters) {
  return {
    ...ruleFiles(name, letters),
    ...tableFiles(name),
    ...functionFiles(name),
    ...doorFiles(name),
  };
}

/** What is left to do by hand. */
export function linesToAdd(name) {
  const own = camel(name);
  return [
    'shared/src/meeting/features.ts',
    `  import { ${own} } from '../features/${name}/index.ts';   and ${own} in the table`,
    'shared/src/testing/generators.ts',
    `  import { ${own}Generator } from '../features/${name}/generator.ts';   and ${own}: ${own}Generator`,
    `Its screens: client/src/features/${name}/. Its work after the commit, if any: server/src/features/${name}/.`,
    'Words for its refusals in every language: client/src/i18n/.',
  ];
}
