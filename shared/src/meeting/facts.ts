import type { AgendaFacts } from '../features/agenda/index.ts';
import type { LifeFacts } from '../features/life/index.ts';
import type { PeopleFacts } from '../features/people/index.ts';
import { type Facts, valuesOf } from '../kernel/index.ts';
import type { MeetingState } from './features.ts';

/** What the host knows when a command arrives. */
export type HostFacts = Omit<Facts, 'phase'>;

/** What every feature may know of its neighbours: the one place where slices meet before a decision. */
export type MeetingFacts = AgendaFacts & LifeFacts & PeopleFacts;

export function meetingFacts(state: MeetingState, host: HostFacts): MeetingFacts {
  const items = valuesOf(state.agenda.items);
  return {
    ...host,
    phase: state.life.phase,
    voteOpen: false,
    unfinished: items.filter(({ status, id }) => isOpen(status) && state.agenda.children[id] === undefined).length,
    underWay: items.some(({ startedAt }) => startedAt !== null),
  };
}

function isOpen(status: string): boolean {
  return status === 'waiting' || status === 'running';
}
