import { type Audience, filterMap, type Recorded, type Viewer } from '../../kernel/index.ts';
import type { DraftsEvent } from './events.ts';
import type { DraftsState } from './state.ts';

/** A draft that only staff may read does not exist for anybody else; its withdrawal does, so that it disappears. */
export function redactDrafts(
  event: Recorded<DraftsEvent>,
  audience: Audience,
): Recorded<DraftsEvent> | null {
  if (audience === 'staff' || event.type === 'drafts/draft-shown') return event;
  if (event.type === 'drafts/draft-withheld')
    return { ...event, data: { ...event.data, gone: true } };
  return event.data.readers === 'participants' ? event : null;
}

export function projectDrafts(state: DraftsState, viewer: Viewer): DraftsState {
  if (viewer.audience === 'staff') return state;
  return {
    drafts: filterMap(state.drafts, (draft) => (draft.readers === 'participants' ? draft : null)),
  };
}
