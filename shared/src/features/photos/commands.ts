import * as z from 'zod/mini';
import { type CommandSpec, type CommandsOf, idOf, integer, text } from '../../kernel/index.ts';
import { aboutSchema } from './state.ts';

/** Removed ones included. */
export const maxPhotos = 60;

const only = z.strictObject({ photo: idOf('photo') });
/** Paper comes back signed when the meeting is long over, and the minutes are out. */
const desk = {
  by: ['moderate', 'record'],
  when: ['open', 'adjourned', 'closed', 'in-review', 'issued'],
  offline: 'refuse',
} as const;

export const photosCommands = {
  /** Sent by the house once the picture is stored, in the name of whoever brought it; `bytes` and `hash` are its own. */
  'photos/attach-photo': {
    input: z.strictObject({
      ...{ file: idOf('file'), about: aboutSchema, title: text(60) },
      bytes: integer(1, 1 << 24),
      hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    }),
    ...desk,
    by: ['system'],
  },
  'photos/remove-photo': { input: only, ...desk },
  'photos/restore-photo': { input: only, ...desk },
} as const satisfies Record<string, CommandSpec>;

export type PhotosCommand = CommandsOf<typeof photosCommands>;
