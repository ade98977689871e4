import type { Namespace } from '../i18n/words.ts';

export const joinWords = ['ui', 'errors', 'join'] as const satisfies readonly Namespace[];

/** Fetched together with the room: its own words and those of every feature in it. */
export const roomWords = [
  'room',
  'life',
  'agenda',
  'attendance',
  'opinions',
  'materials',
  'drafts',
  'votes',
] as const satisfies readonly Namespace[];

// Vite wants the names written out; the page then carries no words of the office.
export const wordFiles = import.meta.glob<{ default: object }>([
  '../i18n/*/{ui,errors,join}.json',
  '../i18n/*/{room,life,agenda,attendance,opinions,materials,drafts,votes}.json',
]);
