import {
  type Audience,
  type BucketMap,
  filterMap,
  type Recorded,
  type Viewer,
} from '../../kernel/index.ts';
import type { AgendaEvent } from './events.ts';
import type { AgendaItem, AgendaState } from './state.ts';

/** Notes are the staff's own; all else on the agenda is for everybody. */
export function redactAgenda(
  event: Recorded<AgendaEvent>,
  audience: Audience,
): Recorded<AgendaEvent> | null {
  return event.type === 'agenda/item-noted' && audience !== 'staff' ? null : event;
}

export function projectAgenda(state: AgendaState, viewer: Viewer): AgendaState {
  return viewer.audience === 'staff' ? state : { ...state, items: withoutNotes(state.items) };
}

function withoutNotes(items: BucketMap<AgendaItem>): BucketMap<AgendaItem> {
  return filterMap(items, (item) => (item.note === null ? item : { ...item, note: null }));
}
