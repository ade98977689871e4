import type { Recorded } from '../../kernel/index.ts';
import type { OpinionsCommand } from './commands.ts';
import type { EventOf, OpinionsEvent } from './events.ts';

/** The command that leads back to how it was before; it may still be refused, where others have built on it since. */
export function counterOpinions(event: Recorded<OpinionsEvent>): OpinionsCommand | null {
  // The copy for the seat concerned: what is taken back is the event itself.
  if ('own' in event.data && event.data.own) return null;
  switch (event.type) {
    case 'opinions/collecting-paused':
      return { type: 'opinions/resume-collecting' };
    case 'opinions/collecting-resumed':
      return { type: 'opinions/pause-collecting' };
    case 'opinions/look-set':
      return { type: event.data.lookFirst ? 'opinions/show-directly' : 'opinions/look-first' };
    case 'opinions/opinion-gone':
    case 'opinions/numbers-moved':
    case 'opinions/record-answered':
      return null;
    default:
      return counterOne(event);
  }
}

type One = Recorded<
  Exclude<
    OpinionsEvent,
    {
      type:
        | 'opinions/collecting-paused'
        | 'opinions/collecting-resumed'
        | 'opinions/look-set'
        | 'opinions/opinion-gone'
        | 'opinions/numbers-moved'
        | 'opinions/record-answered';
    }
  >
>;

function counterOne(event: One): OpinionsCommand | null {
  const { opinion } = event.data;
  switch (event.type) {
    case 'opinions/opinion-raised':
    case 'opinions/opinion-restored':
      return { type: 'opinions/withdraw-opinion', opinion };
    case 'opinions/opinion-withdrawn':
      return { type: 'opinions/restore-opinion', opinion };
    case 'opinions/opinion-edited':
      return counterEdited(event);
    case 'opinions/opinion-moved':
      return { type: 'opinions/move-opinion', opinion, item: event.data.before };
    case 'opinions/opinion-merged':
      return { type: 'opinions/unmerge-opinion', opinion };
    case 'opinions/opinion-unmerged':
      return { type: 'opinions/merge-opinion', opinion, into: event.data.before };
    case 'opinions/verbatim-marked':
      return { type: 'opinions/mark-verbatim', opinion, verbatim: !event.data.verbatim };
    default:
      return counterSeen(event);
  }
}

function counterEdited({
  data,
  words,
}: EventOf<'opinions/opinion-edited'>): OpinionsCommand | null {
  if (words?.before == null) return null;
  const { opinion, before } = data;
  const wording = { opinion, stance: before.stance, text: words.before };
  return data.corrected
    ? { type: 'opinions/correct-opinion', ...wording, channel: before.channel }
    : { type: 'opinions/edit-opinion', ...wording };
}

type Seen = Recorded<
  EventOf<
    | 'opinions/opinion-shown'
    | 'opinions/opinion-hidden'
    | 'opinions/opinion-held'
    | 'opinions/seconded'
    | 'opinions/unseconded'
    | 'opinions/replied'
    | 'opinions/opinion-judged'
  >
>;

function counterSeen(event: Seen): OpinionsCommand | null {
  const { opinion } = event.data;
  switch (event.type) {
    case 'opinions/opinion-shown':
      return backFrom(event.data, event.words?.hiddenReason ?? null);
    case 'opinions/opinion-hidden':
      return backFrom(event.data, null);
    case 'opinions/opinion-held':
      return backFrom(event.data, event.words?.hiddenReason ?? null);
    case 'opinions/seconded':
      return event.data.recorded
        ? { type: 'opinions/strike-second', opinion, seat: event.data.seat }
        : { type: 'opinions/unsecond', opinion };
    case 'opinions/unseconded':
      return counterUnseconded(event.data);
    case 'opinions/replied':
      if (event.words === null) return null;
      return {
        type: 'opinions/reply-opinion',
        opinion,
        seat: event.data.seat,
        text: event.words.before,
      };
    default: {
      const { adoption: instead, before: adoption } = event.data;
      return {
        type: 'opinions/judge-opinion',
        opinion,
        adoption,
        reason: event.words?.before ?? null,
        instead,
      };
    }
  }
}

function counterUnseconded({
  opinion,
  seats,
  recorded,
}: EventOf<'opinions/unseconded'>['data']): OpinionsCommand | null {
  const seat = seats[0];
  if (!recorded) return { type: 'opinions/second', opinion };
  return seat === undefined ? null : { type: 'opinions/record-second', opinion, seat };
}

/** Back to where it stood: in sight, waiting, or hidden for the reason it was hidden for. */
function backFrom(
  { opinion, from }: EventOf<'opinions/opinion-hidden' | 'opinions/opinion-shown'>['data'],
  reason: string | null,
): OpinionsCommand | null {
  if (from === 'shown') return { type: 'opinions/show-opinion', opinion };
  if (from === 'waiting') return { type: 'opinions/hold-opinion', opinion };
  return reason === null ? null : { type: 'opinions/hide-opinion', opinion, reason };
}
