import * as z from 'zod/mini';
import { type CommandSpec, type CommandsOf, idOf, text } from '../../kernel/index.ts';

const seat = idOf('seat');

const byStaff = {
  by: ['prepare', 'moderate', 'record', 'receive'],
  when: ['planned', 'open', 'adjourned'],
  offline: 'refuse',
} as const;

export const entitlementsCommands = {
  /** `note`: number or date of the letter; without one it has been handed in, and that is all that is noted. */
  'entitlements/record-proxy': {
    input: z.strictObject({ giver: seat, holder: seat, note: z.optional(text(40)) }),
    ...byStaff,
  },
  'entitlements/withdraw-proxy': { input: z.strictObject({ giver: seat }), ...byStaff },
  'entitlements/note-interest': { input: z.strictObject({ seat, why: text(100) }), ...byStaff },
  'entitlements/drop-interest': { input: z.strictObject({ seat }), ...byStaff },
} as const satisfies Record<string, CommandSpec>;

export type EntitlementsCommand = CommandsOf<typeof entitlementsCommands>;
