import { defineFeature } from '../../kernel/index.ts';
import { photosCommands } from './commands.ts';
import { counterPhotos } from './counter.ts';
import { decidePhotos, photosRejections } from './decide.ts';
import { photosEvents } from './events.ts';
import { evolvePhotos } from './evolve.ts';
import { projectPhotos, redactPhotos } from './redact.ts';
import { initialPhotos } from './state.ts';

export const photos = defineFeature({
  commands: photosCommands,
  events: photosEvents,
  rejections: photosRejections,
  initial: initialPhotos,
  decide: decidePhotos,
  evolve: evolvePhotos,
  redact: redactPhotos,
  project: projectPhotos,
  counter: counterPhotos,
});

export type { PhotosEvent } from './events.ts';
export {
  type About,
  aboutSchema,
  type Photo,
  type PhotosFacts,
  photosOf,
} from './state.ts';
