import {
  type Answer,
  answerSchema,
  type Ballot,
  isOwn,
  sameAnswer,
  type VoteId,
} from '@haoshangliang/shared/features/votes';
import type { SeatId } from '@haoshangliang/shared/kernel';
import type { Refused } from '../../i18n/refusal-words.ts';
import type { Entry } from '../../sync/outbox-entry.ts';

/**
 * What became of one person's ballot, as this device knows it. `standing`: the ballot that counts for now although a
 * newer one is on its way or came too late. Moments are milliseconds since 1970.
 */
export type BallotState =
  | { readonly step: 'none' }
  | {
      readonly step: 'unsent' | 'sent';
      readonly choice: Answer;
      readonly reason: string | null;
      readonly standing: Standing | null;
    }
  | {
      readonly step: 'counted';
      readonly choice: Answer;
      readonly reason: string | null;
      readonly at: number;
      readonly channel: Ballot['channel'];
      /** The number of its event; null: none is known here. */
      readonly seq: number | null;
      /** Who cast it, as far as that is said; null: whom it stands under. */
      readonly caster: SeatId | null;
      /** Whose ballot it took the place of. */
      readonly insteadOf: SeatId | null;
    }
  | (NotCounted & {
      readonly choice: Answer;
      readonly reason: string | null;
      readonly standing: Standing | null;
    });

export type Standing = Pick<Ballot, 'choice' | 'at'>;

/** Whose ballot in which vote; `elector`: the seat it stands under, where that is another of the household. */
export interface Slip {
  readonly vote: VoteId;
  readonly seat: SeatId;
  readonly elector?: SeatId;
  /** By proxy: who has appointed the seat. */
  readonly giver?: SeatId | undefined;
}

/** Own ballots of this device for the slip, oldest first. */
export function entriesFor(
  entries: readonly Entry[],
  { vote, seat, giver }: Slip,
): readonly Entry[] {
  return entries.filter(
    ({ request: { body, seat: by } }) =>
      isCasting(body.type) && body['vote'] === vote && by === seat && body['for'] === giver,
  );
}

function isCasting(type: string): boolean {
  return type === 'votes/cast-ballot' || type === 'votes/seal-ballot';
}

/** What was chosen in secret is not on the device: whoever shows such a ballot shows no choice. */
function choiceIn(entry: Entry | undefined): Answer | null {
  const body = entry?.request.body ?? { type: '' };
  if (body.type === 'votes/seal-ballot') return 'abstain';
  const stored = answerSchema.safeParse(entry?.request.body['choice']);
  return stored.success ? stored.data : null;
}

/** `ballot`: what the server has told of the person's ballot; `entries`: those of the slip. */
export function ballotState(ballot: Ballot | undefined, entries: readonly Entry[]): BallotState {
  const last = entries[entries.length - 1];
  const choice = choiceIn(last);
  if (last === undefined || choice === null) return countedState(ballot);
  const said = last.request.body['reason'];
  const reason = typeof said === 'string' ? said : null;
  const { fate, request } = last;
  const standing = ballot === undefined ? null : { choice: ballot.choice, at: ballot.at };
  if (fate.step === 'unsent' || fate.step === 'sent') {
    return { step: fate.step, choice, reason, standing };
  }
  if (fate.step === 'counted') {
    return saysMore(ballot, fate.at, { choice, reason })
      ? countedState(ballot)
      : {
          ...{ step: 'counted', choice, reason, at: fate.at, channel: 'phone' },
          ...{ seq: null, caster: request.seat, insteadOf: null },
        };
  }
  // Since then another ballot has been counted, cast on a page that is no more or entered by staff.
  if (ballot !== undefined && ballot.at > request.madeAt) return countedState(ballot);
  return { ...refusedState(fate.refusal), choice, reason, standing };
}

/** The answer may be here before the event. One that is newer says more, and the same choice again leads to none. */
function saysMore(
  ballot: Ballot | undefined,
  answeredAt: number,
  { choice, reason }: Pick<Ballot, 'choice' | 'reason'>,
): boolean {
  if (ballot === undefined) return false;
  const same = ballot.reason === reason && sameAnswer(ballot.choice, choice);
  return ballot.at >= answeredAt || (same && isOwn(ballot.channel));
}

type NotCounted =
  | { readonly step: 'late'; readonly closedAt: number; readonly arrivedAt: number }
  | { readonly step: 'refused'; readonly refusal: Refused };

function refusedState(refusal: Refused): NotCounted {
  const { closedAt, arrivedAt } = refusal.detail ?? {};
  return typeof closedAt === 'number' && typeof arrivedAt === 'number'
    ? { step: 'late', closedAt, arrivedAt }
    : { step: 'refused', refusal };
}

/** Cast by this seat, and then another of the household took its place. */
export function isReplaced(ballot: BallotState, { seat }: Pick<Slip, 'seat'>): boolean {
  return ballot.step === 'counted' && ballot.insteadOf === seat;
}

function countedState(ballot: Ballot | undefined): BallotState {
  if (ballot === undefined) return { step: 'none' };
  const { choice, reason, at, seq = null, channel, caster = null, trace } = ballot;
  const insteadOf = trace?.insteadOf ?? null;
  return { step: 'counted', choice, reason, at, seq, channel, caster, insteadOf };
}
