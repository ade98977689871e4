import * as z from 'zod/mini';
import { type CommandSpec, type CommandsOf, idOf, integer, text } from '../../kernel/index.ts';
import { draftKinds, readerships } from './state.ts';

const draft = idOf('draft');
const seat = idOf('seat');
const onlyDraft = z.strictObject({ draft });

/** A consensus text is written until the meeting closes, minutes until they are issued; `decide` tells them apart. */
const writing = ['planned', 'open', 'adjourned', 'closed', 'in-review'] as const;
const byStaff = { by: ['moderate', 'record'], when: writing, offline: 'refuse' } as const;
const bySystem = { by: ['system'], when: writing, offline: 'refuse' } as const;

export const maxDrafts = 50;

export const draftsCommands = {
  'drafts/create-draft': {
    input: z.strictObject({
      kind: z.enum(draftKinds),
      item: z.nullable(idOf('agenda-item')),
      title: text(60),
      readers: z.enum(readerships),
    }),
    ...byStaff,
    by: ['moderate', 'record', 'prepare'],
  },
  'drafts/rename-draft': { input: z.strictObject({ draft, title: text(60) }), ...byStaff },
  'drafts/show-draft': { input: onlyDraft, ...byStaff },
  'drafts/withhold-draft': { input: onlyDraft, ...byStaff },
  'drafts/admit-writer': { input: z.strictObject({ draft, seat }), ...byStaff },
  'drafts/dismiss-writer': { input: z.strictObject({ draft, seat }), ...byStaff },
  /** Asks for a frozen version: the server cuts the text, stores it, and only then records the version. */
  'drafts/freeze-draft': { input: onlyDraft, ...byStaff },
  /** Sent by the host when the cut is on disk. */
  'drafts/record-version': {
    input: z.strictObject({
      draft,
      epoch: integer(1, 10_000),
      hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      characters: integer(0, 50_000),
    }),
    ...bySystem,
  },
  /** Gives a freeze up that was asked for; by the host when the text cannot be cut. */
  'drafts/release-freeze': { input: onlyDraft, ...byStaff, by: ['moderate', 'record', 'system'] },
  /** Begins the next epoch, seeded with the last frozen version. */
  'drafts/reopen-draft': { input: onlyDraft, ...byStaff },
  'drafts/remove-draft': { input: onlyDraft, ...byStaff },
  'drafts/restore-draft': { input: onlyDraft, ...byStaff },
  /** Of a draft that has been removed: there is no way back. */
  'drafts/destroy-draft': { input: onlyDraft, ...byStaff },
} as const satisfies Record<string, CommandSpec>;

export type DraftsCommand = CommandsOf<typeof draftsCommands>;
