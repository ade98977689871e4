import { type EventsOf, nothing } from '../../kernel/index.ts';

export const screenEvents = {
  'screen/names-shown': { data: nothing },
  'screen/names-hidden': { data: nothing },
} as const;

export type ScreenEvent = EventsOf<typeof screenEvents>;
