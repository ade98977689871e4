import { type Recorded, setIn, updateIn } from '../../kernel/index.ts';
import type { PeopleEvent } from './events.ts';
import type { Group, PeopleState } from './state.ts';

export type GroupEvent = Extract<Recorded<PeopleEvent>, { type: `people/group-${string}` }>;

export function evolveGroups(state: PeopleState, event: GroupEvent): PeopleState {
  switch (event.type) {
    case 'people/group-added': {
      const { group: id, kind } = event.data;
      const added: Group = { id, kind, ...wordsOf(event), removed: false };
      return { ...state, groups: setIn(state.groups, id, added) };
    }
    case 'people/group-changed':
      return change(state, event, wordsOf(event));
    case 'people/group-removed':
      return change(state, event, { removed: true });
    case 'people/group-restored':
      return change(state, event, { removed: false });
    default:
      // Events of a later version leave the state as it is.
      return ignore(event, state);
  }
}

function ignore(_event: never, state: PeopleState): PeopleState {
  return state;
}

function wordsOf(
  event: Extract<GroupEvent, { type: 'people/group-added' | 'people/group-changed' }>,
) {
  return { name: event.words?.name ?? null, interest: event.words?.interest ?? null };
}

function change(state: PeopleState, event: GroupEvent, part: Partial<Group>): PeopleState {
  return {
    ...state,
    groups: updateIn(state.groups, event.data.group, (group) => ({ ...group, ...part })),
  };
}
