import { accept, getIn, hasIn, reject, unreachable } from '../../kernel/index.ts';
import type { Of } from './commands.ts';
import { type Decided, liveSeat } from './decided.ts';
import { type Claim, type ClaimId, type PeopleState, seatFor } from './state.ts';

type Claiming = Of<
  | 'people/claim-seat'
  | 'people/confirm-claim'
  | 'people/refuse-claim'
  | 'people/withdraw-claim'
  | 'people/reopen-claim'
>;

export function decideClaims(state: PeopleState, command: Claiming): Decided {
  switch (command.type) {
    case 'people/claim-seat':
      return claimSeat(state, command);
    case 'people/confirm-claim':
      return waiting(state, command.claim, (claim) => confirmClaim(state, claim, command));
    case 'people/refuse-claim':
      return waiting(state, command.claim, ({ id, seat }) =>
        accept({ type: 'people/claim-refused', data: { claim: id, seat }, words: null }),
      );
    case 'people/withdraw-claim':
      return waiting(state, command.claim, ({ id, seat }) => {
        const data = { claim: id, seat, taken: command.taken };
        return accept({ type: 'people/claim-withdrawn', data, words: null });
      });
    case 'people/reopen-claim': {
      const claim = getIn(state.claims, command.claim);
      if (claim === undefined) return reject('claim-unknown');
      if (claim.status === 'waiting') return reject('claim-waiting');
      // Whoever made it no longer waits for it.
      if (claim.status === 'withdrawn') return reject('claim-settled');
      const { id, seat, how } = claim;
      return accept({ type: 'people/claim-reopened', data: { claim: id, seat, how }, words: null });
    }
    default:
      return unreachable(command);
  }
}

function claimSeat(state: PeopleState, { claim, seat }: Of<'people/claim-seat'>): Decided {
  if (hasIn(state.claims, claim)) return reject('claim-exists');
  // Nobody is asked to vouch for somebody as a visitor: only lines of the roster are claimed.
  return liveSeat(state, seat, ({ visitor }) =>
    visitor
      ? reject('visitor')
      : accept({ type: 'people/seat-claimed', data: { claim, seat }, words: null }),
  );
}

function waiting(state: PeopleState, id: ClaimId, then: (claim: Claim) => Decided): Decided {
  const claim = getIn(state.claims, id);
  if (claim === undefined) return reject('claim-unknown');
  return claim.status === 'waiting' ? then(claim) : reject('claim-settled');
}

function confirmClaim(
  state: PeopleState,
  claim: Claim,
  { how }: Of<'people/confirm-claim'>,
): Decided {
  // The line may have been merged since: the person gets the one that stands for it now.
  const seat = seatFor(state, claim.seat);
  if (seat === undefined) return reject('seat-unknown');
  return accept({
    type: 'people/claim-confirmed',
    data: { claim: claim.id, seat: seat.id, how },
    words: null,
  });
}
