import type { Decision } from '../../kernel/index.ts';
import type { CommitmentsCommand } from './commands.ts';
import type { CommitmentsEvent } from './events.ts';

export const commitmentsRejections = [
  'commitment-unknown',
  'commitments-full',
  'no-question',
  'seat-unknown',
  'opinion-unknown',
] as const;

export type Decided = Decision<CommitmentsEvent, (typeof commitmentsRejections)[number]>;

export type Of<T extends CommitmentsCommand['type']> = Extract<CommitmentsCommand, { type: T }>;
