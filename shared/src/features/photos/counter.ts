import type { Recorded } from '../../kernel/index.ts';
import type { PhotosCommand } from './commands.ts';
import type { PhotosEvent } from './events.ts';

export function counterPhotos(event: Recorded<PhotosEvent>): PhotosCommand | null {
  switch (event.type) {
    case 'photos/photo-attached':
    case 'photos/photo-restored':
      return { type: 'photos/remove-photo', photo: event.data.photo };
    case 'photos/photo-removed':
      return { type: 'photos/restore-photo', photo: event.data.photo };
    default:
      return null;
  }
}
