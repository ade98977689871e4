import * as z from 'zod/mini';
import { type CommandSpec, type CommandsOf, idOf, integer, text } from '../../kernel/index.ts';
import { commitmentKinds } from './state.ts';

const commitment = idOf('commitment');
const only = z.strictObject({ commitment });
const form = {
  owner: z.nullable(idOf('seat')),
  dueOn: z.nullable(integer(0, 4_102_444_800_000)),
  text: text(2000),
};
const desk = {
  by: ['moderate', 'record'],
  when: ['open', 'adjourned', 'closed', 'in-review'],
  offline: 'refuse',
} as const;

export const maxCommitments = 200;

export const commitmentsCommands = {
  'commitments/record': {
    input: z.strictObject({
      kind: z.enum(commitmentKinds),
      opinion: z.nullable(idOf('opinion')),
      ...form,
    }),
    ...desk,
  },
  'commitments/change': { input: z.strictObject({ commitment, ...form }), ...desk },
  /** Null takes the answer back. */
  'commitments/answer': {
    input: z.strictObject({ commitment, text: z.nullable(text(2000)) }),
    ...desk,
  },
  'commitments/strike': { input: only, ...desk },
  'commitments/restore': { input: only, ...desk },
} as const satisfies Record<string, CommandSpec>;

export type CommitmentsCommand = CommandsOf<typeof commitmentsCommands>;
