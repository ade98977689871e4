import { deleteIn, type Recorded, setIn, updateIn } from '../../kernel/index.ts';
import type { DraftsEvent } from './events.ts';
import type { Draft, DraftId, DraftsState } from './state.ts';

type Of<T extends DraftsEvent['type']> = Extract<Recorded<DraftsEvent>, { type: T }>;

export function evolveDrafts(state: DraftsState, event: Recorded<DraftsEvent>): DraftsState {
  switch (event.type) {
    case 'drafts/draft-created':
      return put(state, created(event));
    case 'drafts/draft-shown':
      return put(state, shown(event));
    case 'drafts/draft-renamed':
      return change(state, event.data.draft, { title: event.words?.title ?? null });
    case 'drafts/draft-withheld':
      return event.data.gone
        ? { drafts: deleteIn(state.drafts, event.data.draft) }
        : change(state, event.data.draft, { readers: 'staff' });
    case 'drafts/writer-admitted':
      return writers(state, event, (seats) => [...seats, event.data.seat]);
    case 'drafts/writer-dismissed':
      return writers(state, event, (seats) => seats.filter((seat) => seat !== event.data.seat));
    default:
      return evolveText(state, event);
  }
}

type Textual = Of<
  | 'drafts/freeze-requested'
  | 'drafts/freeze-released'
  | 'drafts/version-frozen'
  | 'drafts/draft-reopened'
  | 'drafts/draft-removed'
  | 'drafts/draft-restored'
  | 'drafts/draft-destroyed'
>;

function evolveText(state: DraftsState, event: Textual): DraftsState {
  switch (event.type) {
    case 'drafts/freeze-requested':
      return change(state, event.data.draft, { status: 'cutting' });
    case 'drafts/freeze-released':
    case 'drafts/draft-restored':
      return change(state, event.data.draft, { status: 'writing' });
    case 'drafts/draft-removed':
      return change(state, event.data.draft, { status: 'removed' });
    case 'drafts/draft-destroyed':
      return change(state, event.data.draft, { destroyed: true });
    case 'drafts/draft-reopened':
      return change(state, event.data.draft, { status: 'writing', epoch: event.data.epoch });
    case 'drafts/version-frozen':
      return frozen(state, event);
    default:
      // Events of a later version leave the state as it is.
      return ignore(event, state);
  }
}

function ignore(_event: never, state: DraftsState): DraftsState {
  return state;
}

function put(state: DraftsState, draft: Draft): DraftsState {
  return { drafts: setIn(state.drafts, draft.id, draft) };
}

function change(state: DraftsState, id: DraftId, part: Partial<Draft>): DraftsState {
  return { drafts: updateIn(state.drafts, id, (draft) => ({ ...draft, ...part })) };
}

function created(event: Of<'drafts/draft-created'>): Draft {
  const { draft: id, kind, item, readers } = event.data;
  const title = event.words?.title ?? null;
  const fresh = {
    writers: [],
    epoch: 1,
    status: 'writing',
    versions: [],
    destroyed: false,
  } as const;
  return { id, kind, item, title, readers, ...fresh };
}

function shown(event: Of<'drafts/draft-shown'>): Draft {
  const { draft: id, ...rest } = event.data;
  return {
    ...rest,
    id,
    title: event.words?.title ?? null,
    readers: 'participants',
    destroyed: false,
  };
}

function frozen(state: DraftsState, event: Of<'drafts/version-frozen'>): DraftsState {
  const { draft, readers: _readers, ...version } = event.data;
  return {
    drafts: updateIn(state.drafts, draft, (before) => ({
      ...before,
      status: 'frozen',
      versions: [...before.versions, version],
    })),
  };
}

function writers(
  state: DraftsState,
  event: Of<'drafts/writer-admitted' | 'drafts/writer-dismissed'>,
  next: (seats: Draft['writers']) => Draft['writers'],
): DraftsState {
  return {
    drafts: updateIn(state.drafts, event.data.draft, (draft) => ({
      ...draft,
      writers: next(draft.writers),
    })),
  };
}
