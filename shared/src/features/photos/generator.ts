import { type Generator, type Id, idFromBytes, type Recorded } from '../../kernel/index.ts';
import type { PhotosCommand } from './commands.ts';
import type { PhotosEvent } from './events.ts';
import type { About, PhotosState } from './state.ts';

const strange = idFromBytes<'photo'>(new Uint8Array(16));

/** Some files are brought twice. */
const fileAt = (n: number): Id<'file'> => idFromBytes<'file'>(new Uint8Array(16).fill(n));

export const photosGenerator: Generator<PhotosState, PhotosCommand, Recorded<PhotosEvent>> = {
  command(state, choices, known) {
    const draft = choices.one(known('draft'));
    const photo = choices.one(state.photos)?.id ?? strange;
    const papers: readonly About[] = [
      { kind: 'signature', version: 1 },
      { kind: 'review', naming: 1, gate: 0, version: 1 },
    ];
    const about =
      draft === undefined || choices.oneIn(4)
        ? (choices.one(papers) ?? ({ kind: 'signature', version: 1 } as const))
        : ({ kind: 'sheet', draft, version: 1 + choices.upTo(1) } as const);
    const moves: readonly PhotosCommand[] = [
      {
        ...{ type: 'photos/attach-photo', file: fileAt(choices.upTo(200)), about },
        ...{ title: choices.words(), bytes: 1 + choices.upTo(9000), hash: '0f'.repeat(32) },
      },
      { type: 'photos/remove-photo', photo },
      { type: 'photos/restore-photo', photo },
    ];
    return choices.one(moves) ?? null;
  },
  otherSecret: (event, choices) =>
    event.type === 'photos/photo-attached'
      ? { ...event, words: { title: choices.words() } }
      : event,
};
