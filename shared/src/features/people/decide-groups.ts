import { accept, getIn, hasIn, reject, unreachable, valuesOf } from '../../kernel/index.ts';
import { maxGroups, type Of } from './commands.ts';
import type { Decided } from './decided.ts';
import type { Group, GroupId, PeopleState } from './state.ts';

type Grouping = Of<
  'people/add-group' | 'people/change-group' | 'people/remove-group' | 'people/restore-group'
>;

export function decideGroups(state: PeopleState, command: Grouping): Decided {
  switch (command.type) {
    case 'people/add-group':
      return addGroup(state, command);
    case 'people/change-group':
      return withGroup(state, command.group, (group) => changeGroup(group, command));
    case 'people/remove-group':
      return withGroup(state, command.group, (group) => removeGroup(state, group.id));
    case 'people/restore-group': {
      const group = getIn(state.groups, command.group);
      if (group === undefined) return reject('group-unknown');
      if (!group.removed) return reject('group-not-removed');
      return accept({ type: 'people/group-restored', data: { group: group.id }, words: null });
    }
    default:
      return unreachable(command);
  }
}

function withGroup(state: PeopleState, id: GroupId, then: (group: Group) => Decided): Decided {
  const group = getIn(state.groups, id);
  return group === undefined || group.removed ? reject('group-unknown') : then(group);
}

function addGroup(state: PeopleState, command: Of<'people/add-group'>): Decided {
  const { group, kind, name, interest } = command;
  if (hasIn(state.groups, group)) return reject('group-exists');
  if (state.groups.size >= maxGroups) return reject('too-many-groups', { max: maxGroups });
  return accept({ type: 'people/group-added', data: { group, kind }, words: { name, interest } });
}

function changeGroup(group: Group, command: Of<'people/change-group'>): Decided {
  const { name, interest } = command;
  if (group.name === name && group.interest === interest) return accept();
  const before = group.name === null ? null : { name: group.name, interest: group.interest ?? '' };
  return accept({
    type: 'people/group-changed',
    data: { group: group.id },
    words: { name, interest, before },
  });
}

function removeGroup(state: PeopleState, id: GroupId): Decided {
  // Merged seats count too: splitting one must find its group.
  const used = valuesOf(state.seats).some(
    (seat) => !seat.removed && (seat.group === id || seat.sector === id),
  );
  if (used) return reject('group-in-use');
  return accept({ type: 'people/group-removed', data: { group: id }, words: null });
}
