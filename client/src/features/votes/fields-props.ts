import type { HeldVote } from '@haoshangliang/shared/features/votes';
import type { Paper } from './use-votes.ts';

/** What every kind of ballot is filled in with. */
export interface FieldsProps {
  readonly vote: Pick<HeldVote, 'method' | 'options' | 'secrecy'>;
  readonly paper: Paper | null;
  readonly onChange: (paper: Paper) => void;
}
