import { accept, getIn, reject, valuesOf } from '../../kernel/index.ts';
import { type DraftsCommand, maxDrafts } from './commands.ts';
import { decideText } from './decide-text.ts';
import type { Decided, Of } from './decided.ts';
import type { DraftsEvent } from './events.ts';
import type { Draft, DraftKind, DraftsFacts, DraftsState } from './state.ts';

export function decideDrafts(
  state: DraftsState,
  command: DraftsCommand,
  facts: DraftsFacts,
): Decided {
  if (command.type === 'drafts/create-draft') return createDraft(state, command, facts);
  const draft = getIn(state.drafts, command.draft);
  if (draft === undefined || draft.destroyed) return reject('draft-unknown');
  if (command.type === 'drafts/destroy-draft') return destroyDraft(draft);
  if (!inTime(draft.kind, facts)) return reject('draft-text-over');
  if (command.type === 'drafts/restore-draft') return restoreDraft(state, draft);
  if (draft.status === 'removed') return reject('draft-unknown');
  return decideLiving(draft, command, facts);
}

type Living = Exclude<
  DraftsCommand,
  Of<'drafts/create-draft' | 'drafts/restore-draft' | 'drafts/destroy-draft'>
>;

function decideLiving(draft: Draft, command: Living, facts: DraftsFacts): Decided {
  switch (command.type) {
    case 'drafts/rename-draft':
      return renameDraft(draft, command.title);
    case 'drafts/show-draft':
      return showDraft(draft);
    case 'drafts/withhold-draft':
      return withholdDraft(draft, facts);
    case 'drafts/admit-writer':
      return admitWriter(draft, command, facts);
    case 'drafts/dismiss-writer':
      return draft.writers.includes(command.seat)
        ? accept(writer('drafts/writer-dismissed', draft, command.seat))
        : accept();
    default:
      return decideText(draft, command, facts);
  }
}

/** The consensus text ends with the meeting; minutes go on until they are issued. */
function inTime(kind: DraftKind, facts: DraftsFacts): boolean {
  return kind === 'minutes' || (facts.phase !== 'closed' && facts.phase !== 'in-review');
}

function hasMinutes(state: DraftsState): boolean {
  return valuesOf(state.drafts).some(
    (draft) => draft.kind === 'minutes' && draft.status !== 'removed',
  );
}

function createDraft(
  state: DraftsState,
  command: Of<'drafts/create-draft'>,
  facts: DraftsFacts,
): Decided {
  const { kind, item, title, readers } = command;
  if (state.drafts.size >= maxDrafts) return reject('drafts-full', { max: maxDrafts });
  if (!inTime(kind, facts)) return reject('draft-text-over');
  if (item !== null && !facts.hasItem(item)) return reject('item-unknown');
  if (kind === 'minutes' && hasMinutes(state)) return reject('minutes-exist');
  const data = { draft: facts.newId<'draft'>(), kind, item, readers };
  return accept({ type: 'drafts/draft-created', data, words: { title } });
}

function renameDraft(draft: Draft, title: string): Decided {
  if (draft.status !== 'writing') return reject('draft-frozen');
  const data = { draft: draft.id, readers: draft.readers };
  return accept({ type: 'drafts/draft-renamed', data, words: { title, before: draft.title } });
}

function showDraft(draft: Draft): Decided {
  if (draft.readers === 'participants') return accept();
  const { id, kind, item, writers, epoch, status, versions } = draft;
  const data = {
    draft: id,
    kind,
    item,
    epoch,
    status,
    writers: [...writers],
    versions: [...versions],
  };
  return accept({ type: 'drafts/draft-shown', data, words: { title: draft.title } });
}

function withholdDraft(draft: Draft, facts: DraftsFacts): Decided {
  if (draft.readers === 'staff') return accept();
  if (facts.voteOpen) return reject('vote-open');
  return accept({
    type: 'drafts/draft-withheld',
    data: { draft: draft.id, gone: false },
    words: null,
  });
}

function admitWriter(
  draft: Draft,
  command: Of<'drafts/admit-writer'>,
  facts: DraftsFacts,
): Decided {
  if (!facts.hasSeat(command.seat)) return reject('seat-unknown');
  if (draft.writers.includes(command.seat)) return accept();
  return accept(writer('drafts/writer-admitted', draft, command.seat));
}

function writer(
  type: 'drafts/writer-admitted' | 'drafts/writer-dismissed',
  draft: Draft,
  seat: Draft['writers'][number],
): DraftsEvent {
  return { type, data: { draft: draft.id, readers: draft.readers, seat }, words: null };
}

function destroyDraft({ id, readers, status }: Draft): Decided {
  if (status !== 'removed') return reject('draft-not-removed');
  return accept({ type: 'drafts/draft-destroyed', data: { draft: id, readers }, words: null });
}

function restoreDraft(state: DraftsState, draft: Draft): Decided {
  if (draft.status !== 'removed') return accept();
  if (draft.kind === 'minutes' && hasMinutes(state)) return reject('minutes-exist');
  return accept({
    type: 'drafts/draft-restored',
    data: { draft: draft.id, readers: draft.readers },
    words: null,
  });
}
