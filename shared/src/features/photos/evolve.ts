import type { Recorded } from '../../kernel/index.ts';
import type { PhotosEvent } from './events.ts';
import type { PhotoId, PhotosState } from './state.ts';

export function evolvePhotos(state: PhotosState, event: Recorded<PhotosEvent>): PhotosState {
  switch (event.type) {
    case 'photos/photo-attached': {
      const { photo: id, ...data } = event.data;
      const title = event.words?.title ?? null;
      return { photos: [...state.photos, { id, ...data, title, at: event.at, isRemoved: false }] };
    }
    case 'photos/photo-removed':
      return marked(state, event.data.photo, true);
    case 'photos/photo-restored':
      return marked(state, event.data.photo, false);
    default:
      // Events of a later version leave the state as it is.
      return state;
  }
}

function marked({ photos }: PhotosState, photo: PhotoId, isRemoved: boolean): PhotosState {
  return { photos: photos.map((each) => (each.id === photo ? { ...each, isRemoved } : each)) };
}
