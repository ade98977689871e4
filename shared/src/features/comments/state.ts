import {
  type AccountId,
  type BucketMap,
  emptyMap,
  type Facts,
  type Id,
  type SeatId,
} from '../../kernel/index.ts';
import type { Anchor } from './anchor.ts';

export type CommentId = Id<'comment'>;
type ReplyId = Id<'comment-reply'>;
type DraftId = Id<'draft'>;

export interface Reply {
  readonly id: ReplyId;
  /** Null for a staff account that has no seat in the meeting. */
  readonly seat: SeatId | null;
  /** Of staff. */
  readonly account: AccountId | null;
  /** Null once erased. */
  readonly text: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly withdrawn: boolean;
}

export interface Comment extends Omit<Reply, 'id'> {
  readonly id: CommentId;
  readonly draft: DraftId;
  /** The epoch of the text that the anchor is in. */
  readonly epoch: number;
  readonly anchor: Anchor;
  /** The words it is about, as they were; null once erased. */
  readonly quote: string | null;
  /** 已处理. */
  readonly resolved: boolean;
  readonly replies: readonly Reply[];
}

export interface CommentsState {
  readonly comments: BucketMap<Comment>;
  /** By draft and seat of somebody who writes it: the number of the last event that they were told of. */
  readonly told: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface CommentsFacts extends Facts {
  /** Null for a text that is not there, or has been removed. */
  writtenText(draft: DraftId): {
    readonly epoch: number;
    /** It is written at the moment, by those who may. */
    readonly isOpen: boolean;
    readonly writers: readonly SeatId[];
  } | null;
}

export const initialComments: CommentsState = { comments: emptyMap, told: {} };
