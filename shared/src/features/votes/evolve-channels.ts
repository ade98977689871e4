import type { Recorded } from '../../kernel/index.ts';
import type { VotesEvent } from './events.ts';
import { besideSheet, withoutReading, withReading } from './papers.ts';
import type { VotesState } from './state.ts';

export type ChannelEvent = Extract<
  VotesEvent,
  {
    type:
      | 'votes/hands-counted'
      | 'votes/hands-taken-back'
      | 'votes/paper-read'
      | 'votes/paper-dropped'
      | 'votes/paper-differed';
  }
>;

/** What is counted by hand, and what has been read once; the turnout is moved elsewhere. */
export function evolveChannels(state: VotesState, event: Recorded<ChannelEvent>): VotesState {
  const { vote } = event.data;
  const { seat: by, account } = event.actor;
  switch (event.type) {
    case 'votes/hands-counted': {
      const { counts } = event.data;
      return { ...state, hands: { ...state.hands, [vote]: { counts, at: event.at, by, account } } };
    }
    case 'votes/hands-taken-back': {
      const { [vote]: _gone, ...hands } = state.hands;
      return { ...state, hands };
    }
    case 'votes/paper-read': {
      const { number, seat, choice } = event.data;
      const whose = { seat, ...besideSheet(event.data) };
      const read = { number, ...whose, choice, reason: event.words?.reason ?? null };
      const reading = { ...read, at: event.at, by, account };
      return { ...state, papers: withReading(state.papers, vote, reading) };
    }
    default:
      return { ...state, papers: withoutReading(state.papers, vote, event.data.number) };
  }
}
