import type { Recorded, SeatId } from '../../kernel/index.ts';
import { howOf, isOwn, replacedOwn } from './channel.ts';
import type { VotesCommand } from './commands.ts';
import type { VotesEvent } from './events.ts';
import { readAs } from './papers.ts';

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
  const { preset, advisory, quorum, conditions, select, household, proxies } = rule;
  const choosing = {
    ...(select === undefined ? {} : { select }),
    ...(household === undefined ? {} : { household }),
    ...(proxies === undefined ? {} : { proxies }),
  };
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
      const { seat, channel, trace } = event.data;
      // Struck, it would leave the household without what one of it had cast.
      if (isOwn(channel) || replacedOwn(trace) !== null) return null;
      return { type: 'votes/strike-ballot', vote, seat };
    }
    case 'votes/ballot-struck': {
      const { seat: elector, caster, choice, channel = 'assisted', trace } = event.data;
      const seat = caster ?? elector;
      // A sheet that was struck is read again by two people.
      const how = howOf(channel, trace);
      if (how === null) return null;
      return { type: 'votes/enter-ballot', vote, seat, choice, how, ...reasonOf(event) };
    }
    default:
      return counterOfTurns(event) ?? counterOfChannels(event);
  }
}

/** When a vote is to open; whether somebody votes by proxy or for themselves. */
function counterOfTurns(event: Recorded<VotesEvent>): VotesCommand | null {
  if (event.type === 'votes/vote-scheduled' || event.type === 'votes/vote-unscheduled') {
    const { vote, before: opensAt } = event.data;
    if (opensAt === null) return { type: 'votes/unschedule-vote', vote };
    return { type: 'votes/schedule-vote', vote, opensAt };
  }
  if (event.type !== 'votes/proxy-ended' && event.type !== 'votes/proxy-resumed') return null;
  const { vote, of: seat } = event.data;
  const type = event.type === 'votes/proxy-ended' ? 'votes/resume-proxy' : 'votes/end-proxy';
  return seat === null ? null : { type, vote, seat };
}

/** Hands that were counted, and the first reading of a sheet. */
function counterOfChannels(event: Recorded<VotesEvent>): VotesCommand | null {
  const { vote } = event.data;
  switch (event.type) {
    case 'votes/hands-counted':
      return { type: 'votes/take-back-hands', vote };
    case 'votes/hands-taken-back':
      return { type: 'votes/count-hands', vote, counts: event.data.counts };
    case 'votes/paper-read':
      return { type: 'votes/drop-paper', vote, number: event.data.number };
    case 'votes/paper-dropped': {
      const { number, choice, insteadOf } = event.data;
      const seat = readAs(event.data);
      // Without it the reading of a sheet that takes the place of a ballot from a phone would be refused.
      const instead = insteadOf === undefined ? {} : { insteadOf };
      return {
        type: 'votes/read-paper',
        vote,
        number,
        seat,
        choice,
        ...instead,
        ...reasonOf(event),
      };
    }
    default:
      return null;
  }
}

function reasonOf({ words }: { readonly words: { readonly reason: string } | null }) {
  return words === null ? {} : { reason: words.reason };
}
