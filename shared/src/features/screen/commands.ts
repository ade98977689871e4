import { type CommandSpec, type CommandsOf, nothing } from '../../kernel/index.ts';

export const screenCommands = {
  'screen/show-names': {
    input: nothing,
    by: ['moderate'],
    when: ['planned', 'open', 'adjourned'],
    offline: 'refuse',
  },
  'screen/hide-names': {
    input: nothing,
    by: ['moderate'],
    when: ['planned', 'open', 'adjourned', 'closed', 'in-review', 'issued'],
    offline: 'refuse',
  },
} as const satisfies Record<string, CommandSpec>;

export type ScreenCommand = CommandsOf<typeof screenCommands>;
