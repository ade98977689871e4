import type { Decision } from '../../kernel/index.ts';
import type { MinutesCommand } from './commands.ts';
import type { MinutesEvent } from './events.ts';

export const minutesRejections = [
  'minutes-not-frozen',
  'gate-unknown',
  'gates-changed',
  'reason-needed',
  'gates-open',
  'nothing-to-withdraw',
  'minutes-changed',
  'deadline-past',
  'confirmation-over',
  'not-present',
] as const;

export type Decided = Decision<MinutesEvent, (typeof minutesRejections)[number]>;

export type Of<T extends MinutesCommand['type']> = Extract<MinutesCommand, { type: T }>;
