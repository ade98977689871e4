import { type BucketMap, emptyMap, type Facts, type Id, type SeatId } from '../../kernel/index.ts';

export type CommitmentId = Id<'commitment'>;

/** promise: 现场承诺, what somebody will do; question: what somebody has to answer. */
export const commitmentKinds = ['promise', 'question'] as const;

export interface Commitment {
  readonly id: CommitmentId;
  /** Counts from 1 through the meeting. */
  readonly no: number;
  readonly kind: (typeof commitmentKinds)[number];
  /** Who has to do it; null until that is known. */
  readonly owner: SeatId | null;
  /** The last day for it, milliseconds since 1970; null: none was named. */
  readonly dueOn: number | null;
  readonly opinion: Id<'opinion'> | null;
  /** Null once erased. */
  readonly text: string | null;
  readonly at: number;
  readonly struck: boolean;
  readonly answeredAt: number | null;
  /** Null while there is none, and once erased. */
  readonly answer: string | null;
}

export interface CommitmentsState {
  readonly commitments: BucketMap<Commitment>;
}

export interface CommitmentsFacts extends Facts {
  hasSeat(seat: SeatId): boolean;
  hasOpinion(opinion: Id<'opinion'>): boolean;
}

export const initialCommitments: CommitmentsState = { commitments: emptyMap };
