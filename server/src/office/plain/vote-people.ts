import {
  membersOf,
  type OwnBallot,
  ownElectors,
  type VotesState,
} from '@haoshangliang/shared/features/votes';
import { emptyMap, getIn, type SeatId } from '@haoshangliang/shared/kernel';

/** Everybody who has a part in the ballots of these people in the vote that runs: of the household, or by proxy. */
export function votingWith(votes: VotesState, seats: readonly SeatId[]): SeatId[] {
  const { current } = votes;
  const own = current === null ? [] : ownElectors(votes, current, seats);
  return own.flatMap(({ line }) => [
    ...membersOf(line),
    ...(line.proxies ?? []).map(({ to }) => to),
  ]);
}

/** Whom the seat has appointed to vote for it; null: nobody, or it is this ballot's to be cast by proxy. */
export function appointedBy({ seat, line, giver }: OwnBallot): SeatId | null {
  const given = line.proxies?.find(({ of, ended }) => of === seat && ended !== true);
  return giver === undefined ? (given?.to ?? null) : null;
}

/** The ballot that counts for now, and who else has cast it or in whose name it was entered; null: this seat. */
export function castSoFar(votes: VotesState, vote: string, { seat, line }: OwnBallot) {
  const ballot = getIn(votes.ballots[vote] ?? emptyMap, line.seat);
  const caster = ballot === undefined ? seat : (ballot.caster ?? line.seat);
  return { ballot, other: caster === seat ? null : caster };
}
