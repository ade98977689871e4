import type { Audience, Recorded, Viewer } from '../../kernel/index.ts';
import type { PhotosEvent } from './events.ts';
import { initialPhotos, type PhotosState } from './state.ts';

/** Signed paper shows names and hands: it is the staff's own. */
export function redactPhotos(
  event: Recorded<PhotosEvent>,
  audience: Audience,
): Recorded<PhotosEvent> | null {
  return audience === 'staff' ? event : null;
}

export function projectPhotos(state: PhotosState, viewer: Viewer): PhotosState {
  return viewer.audience === 'staff' ? state : initialPhotos;
}
