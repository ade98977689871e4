import type { Decision } from '../../kernel/index.ts';
import type { ClausesEvent } from './events.ts';

export const clausesRejections = [
  'clause-unknown',
  'text-not-shared',
  'text-not-written',
  'not-a-drafter',
  'not-on-roster',
  'opinion-not-to-cite',
  'amendment-unknown',
  'amendment-decided',
  'decided-meanwhile',
  'answer-needed',
  'amendments-full',
  'own-amendments-full',
  'reservation-unknown',
  'reserved-already',
  'voice-hidden',
  'voice-hidden-already',
  'amendment-taken',
] as const;

type ClausesRejection = (typeof clausesRejections)[number];

export type Decided = Decision<ClausesEvent, ClausesRejection>;
