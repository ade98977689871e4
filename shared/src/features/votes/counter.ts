import type { Recorded, SeatId } from '../../kernel/index.ts';
import type { VotesCommand } from './commands.ts';
import type { VotesEvent } from './events.ts';

/** What people cast for themselves, and a count that is over, are not taken back by one tap. */
export function counterVotes(event: Recorded<VotesEvent>): VotesCommand | null {
  const { vote } = event.data;
  switch (event.type) {
    case 'votes/vote-prepared':
    case 'votes/vote-restored':
      return { type: 'votes/discard-vote', vote };
    case 'votes/vote-discarded':
      return { type: 'votes/restore-vote', vote };
    case 'votes/vote-changed':
      return changedBack(event);
    case 'votes/vote-opened':
    case 'votes/quorum-missed':
      return { type: 'votes/withdraw-vote', vote };
    case 'votes/vote-extended':
      return { type: 'votes/take-back-extension', vote };
    case 'votes/close-requested':
      return { type: 'votes/take-back-close', vote };
    case 'votes/close-taken-back':
      return { type: 'votes/close-vote', vote };
    default:
      return counterOnRoll(event);
  }
}

function changedBack({
  data,
  words,
}: Extract<VotesEvent, { type: 'votes/vote-changed' }>): VotesCommand | null {
  const question = words?.before ?? null;
  if (question === null) return null;
  const { rule, runoffOf: _kept, ...before } = data.before;
  const { preset, advisory, quorum, conditions, select } = rule;
  const choosing = select === undefined ? {} : { select };
  const chosen =
    preset === null
      ? { preset, advisory, quorum, conditions, ...choosing }
      : { preset, ...choosing };
  const options = words?.optionsBefore ?? [];
  return { type: 'votes/change-vote', vote: data.vote, ...before, rule: chosen, question, options };
}

/** What staff did to one line of the roll. Only the whole event names the person. */
function counterOnRoll(event: Recorded<VotesEvent>): VotesCommand | null {
  const { vote } = event.data;
  switch (event.type) {
    case 'votes/elector-admitted': {
      const [seat] = Object.keys(event.data.electorate) as SeatId[];
      return seat === undefined ? null : { type: 'votes/take-back-admission', vote, seat };
    }
    case 'votes/admission-taken-back': {
      const { seat } = event.data;
      return seat === null ? null : { type: 'votes/admit-elector', vote, seat };
    }
    case 'votes/ballot-cast': {
      const { seat, channel } = event.data;
      return channel === 'assisted' ? { type: 'votes/strike-ballot', vote, seat } : null;
    }
    case 'votes/ballot-struck': {
      const { seat, choice } = event.data;
      const paper = event.words === null ? { choice } : { choice, reason: event.words.reason };
      return { type: 'votes/enter-ballot', vote, seat, ...paper };
    }
    default:
      return null;
  }
}
