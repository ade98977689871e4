import * as z from 'zod/mini';
import { type EventsOf, idOf } from '../../kernel/index.ts';
import { aboutSchema } from './state.ts';

const only = { data: z.object({ photo: idOf('photo') }) };

export const photosEvents = {
  'photos/photo-attached': {
    data: z.object({
      ...{ photo: idOf('photo'), file: idOf('file'), about: aboutSchema },
      ...{ bytes: z.int(), hash: z.string() },
    }),
    words: z.object({ title: z.nullable(z.string()) }),
  },
  'photos/photo-removed': only,
  'photos/photo-restored': only,
} as const;

export type PhotosEvent = EventsOf<typeof photosEvents>;
