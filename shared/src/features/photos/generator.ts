import { type Generator, type Id, idFromBytes, type Recorded } from '../../kernel/index.ts';
import type { PhotosCommand } from './commands.ts';
import type { PhotosEvent } from './events.ts';
import type { About, PhotosState } from './state.ts';

const strange = idFromBytes<'photo'>(new Uint8Array(16));

/** Some files are brought twice. */
const fileAt = (n: number): Id<'file'> => idFromBytes<'file'>(new Uint8Array(16).fill(n));

const sheet = (draft: Id<'draft'>, version: number): About => ({ kind: 'sheet', draft, version });

export const photosGenerator: Generator<PhotosState, PhotosCommand, Recorded<PhotosEvent>> = {
  command(state, choices, known) {
    const draft = choices.one(known('draft'));
    const photo = choices.one(state.photos)?.id ?? strange;
    // Paper comes late and seldom: where there is a text, its sheet of signatures is what somebody has most likely in hand.
    const papers: readonly About[] = [
      { kind: 'signature', version: 1 },
      { kind: 'review', naming: 1, gate: 0, version: 1 },
      { kind: 'confirmations', version: 1 },
      ...(draft === undefined
        ? []
        : ([1, 1, 1, 2] as const).map((version) => sheet(draft, version))),
    ];
    const about = choices.one(papers) ?? { kind: 'signature', version: 1 };
    const attached: PhotosCommand = {
      ...{ type: 'photos/attach-photo', file: fileAt(choices.upTo(200)), about },
      ...{ title: choices.words(), bytes: 1 + choices.upTo(9000), hash: '0f'.repeat(32) },
    };
    if (state.photos.length < 2) return attached;
    const moves: readonly PhotosCommand[] = [
      attached,
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
