import type { PhotosEvent } from '@haoshangliang/shared/features/photos';
import type { Recorded } from '@haoshangliang/shared/kernel';
import type { StreamEvent } from '@haoshangliang/shared/meeting';
import i18next from 'i18next';
import type { Describe } from '../../sync/described.ts';

const words = {
  'photos/photo-attached': 'event.photo-attached',
  'photos/photo-removed': 'event.photo-removed',
  'photos/photo-restored': 'event.photo-restored',
} as const satisfies Record<PhotosEvent['type'], string>;

function isOfPhotos(event: StreamEvent): event is Recorded<PhotosEvent> {
  return event.type.startsWith('photos/');
}

export const describePhotos: Describe = (event, { photos }) => {
  if (!isOfPhotos(event)) return null;
  const t = i18next.getFixedT(null, ['materials-staff', 'materials']);
  const title = photos.photos.find(({ id }) => id === event.data.photo)?.title;
  return t(words[event.type], { title: title ?? t('materials:erased') });
};
