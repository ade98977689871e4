import type { ItemId } from '../../features/agenda/index.ts';
import type { VoteId } from '../../features/votes/index.ts';
import type { MeetingCommand, MeetingState } from '../features.ts';
import { agendaRows, nextRow } from './agenda-rows.ts';

/**
 * What the moderator's 下一步 does: the button names it before it is pressed.
 * vote: a vote is open, and the agenda waits for it. close: everything has been walked; closing asks for its own second step.
 */
export type NextStep =
  | { readonly kind: 'open' | 'resume'; readonly command: MeetingCommand }
  | { readonly kind: 'vote'; readonly vote: VoteId; readonly command: null }
  | {
      readonly kind: 'start';
      readonly item: ItemId;
      readonly number: string;
      readonly finishes: ItemId | null;
      readonly command: MeetingCommand;
    }
  | { readonly kind: 'finish'; readonly item: ItemId; readonly command: MeetingCommand }
  | { readonly kind: 'close'; readonly command: null };

/** Null where the meeting goes on without a moderator: closed, in review, issued, or not planned yet. */
export function nextStep(state: MeetingState): NextStep | null {
  switch (state.life.phase) {
    case 'planned':
      return state.life.plan === null
        ? null
        : { kind: 'open', command: { type: 'life/open-meeting' } };
    case 'adjourned':
      return { kind: 'resume', command: { type: 'life/resume-meeting' } };
    case 'open':
      return stepWhileOpen(state);
    default:
      return null;
  }
}

function stepWhileOpen({ agenda, votes }: MeetingState): NextStep {
  if (votes.current !== null) return { kind: 'vote', vote: votes.current, command: null };
  const row = nextRow(agenda, agendaRows(agenda, { now: 0, sittings: [] }));
  const { current } = agenda;
  if (row !== undefined) {
    const { item, number } = row;
    return {
      kind: 'start',
      item: item.id,
      number,
      finishes: current,
      command: { type: 'agenda/start-item', item: item.id },
    };
  }
  return current === null
    ? { kind: 'close', command: null }
    : { kind: 'finish', item: current, command: { type: 'agenda/finish-item', item: current } };
}
