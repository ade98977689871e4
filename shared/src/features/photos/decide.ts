import { accept, type Decision, reject } from '../../kernel/index.ts';
import { maxPhotos, type PhotosCommand } from './commands.ts';
import type { PhotosEvent } from './events.ts';
import type { PhotosFacts, PhotosState } from './state.ts';

export const photosRejections = [
  'nothing-on-paper',
  'photo-already-attached',
  'too-many-photos',
  'photo-unknown',
] as const;

type Decided = Decision<PhotosEvent, (typeof photosRejections)[number]>;

export function decidePhotos(
  state: PhotosState,
  command: PhotosCommand,
  facts: PhotosFacts,
): Decided {
  if (command.type === 'photos/attach-photo') return attach(state, command, facts);
  const found = state.photos.find(({ id }) => id === command.photo);
  if (found === undefined) return reject('photo-unknown');
  const removes = command.type === 'photos/remove-photo';
  if (found.isRemoved === removes) return accept();
  const type = removes ? 'photos/photo-removed' : 'photos/photo-restored';
  return accept({ type, data: { photo: found.id }, words: null });
}

function attach(
  { photos }: PhotosState,
  { file, about, title, bytes, hash }: Extract<PhotosCommand, { type: 'photos/attach-photo' }>,
  facts: PhotosFacts,
): Decided {
  if (photos.some((photo) => photo.file === file)) return reject('photo-already-attached');
  if (photos.length >= maxPhotos) return reject('too-many-photos');
  if (!facts.onPaper(about)) return reject('nothing-on-paper');
  const photo = facts.newId<'photo'>();
  return accept({
    type: 'photos/photo-attached',
    data: { photo, file, about, bytes, hash },
    words: { title },
  });
}
