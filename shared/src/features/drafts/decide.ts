import { accept, type Decision, getIn, reject, unreachable, valuesOf } from '../../kernel/index.ts';
import { type DraftsCommand, maxDrafts } from './commands.ts';
import type { DraftsEvent } from './events.ts';
import type { Draft, DraftId, DraftKind, DraftsFacts, DraftsState } from './state.ts';

export const draftsRejections = [
  'draft-unknown',
  'drafts-full',
  'draft-frozen',
  'draft-not-frozen',
  'draft-has-versions',
  'draft-text-over',
  'cut-in-progress',
  'cut-not-awaited',
  'item-unknown',
  'seat-unknown',
  'minutes-exist',
  'vote-open',
] as const;

export type DraftsRejection = (typeof draftsRejections)[number];

type Decided = Decision<DraftsEvent, DraftsRejection>;
type Of<T extends DraftsCommand['type']> = Extract<DraftsCommand, { type: T }>;

export function decideDrafts(state: DraftsState, command: DraftsCommand, facts: DraftsFacts): Decided {
  if (command.type === 'drafts/create-draft') return createDraft(state, command, facts);
  const draft = getIn(state.drafts, command.draft);
  if (draft === undefined) return reject('draft-unknown');
  if (!inTime(draft.kind, facts)) return reject('draft-text-over');
  if (command.type === 'drafts/restore-draft') return restoreDraft(draft);
  if (draft.status === 'removed') return reject('draft-unknown');
  return decideLiving(draft, command, facts);
}

type Living = Exclude<DraftsCommand, Of<'drafts/create-draft' | 'drafts/restore-draft'>>;

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
      return draft.writers.includes(command.seat) ? accept(writer('drafts/writer-dismissed', draft, command.seat)) : accept();
    default:
      return decideText(draft, command, facts);
  }
}

type Textual = Extract<
  Living,
  {
    type:
      | 'drafts/freeze-draft'
      | 'drafts/record-version'
      | 'drafts/release-freeze'
      | 'drafts/reopen-draft'
      | 'drafts/remove-draft';
  }
>;

function decideText(draft: Draft, command: Textual, facts: DraftsFacts): Decided {
  const data = { draft: draft.id, readers: draft.readers };
  switch (command.type) {
    case 'drafts/freeze-draft':
      if (draft.status === 'frozen') return reject('draft-frozen');
      if (draft.status === 'cutting') return reject('cut-in-progress');
      return accept({ type: 'drafts/freeze-requested', data: { ...data, epoch: draft.epoch }, words: null });
    case 'drafts/record-version':
      return recordVersion(draft, command, facts.now);
    case 'drafts/release-freeze':
      if (draft.status !== 'cutting') return reject('cut-not-awaited');
      return accept({ type: 'drafts/freeze-released', data, words: null });
    case 'drafts/reopen-draft':
      if (draft.status !== 'frozen') return reject('draft-not-frozen');
      if (facts.voteOpen) return reject('vote-open');
      return accept({ type: 'drafts/draft-reopened', data: { ...data, epoch: draft.epoch + 1 }, words: null });
    case 'drafts/remove-draft':
      if (draft.versions.length > 0) return reject('draft-has-versions');
      if (draft.status === 'cutting') return reject('cut-in-progress');
      return accept({ type: 'drafts/draft-removed', data, words: null });
    default:
      return unreachable(command);
  }
}

/** The consensus text ends with the meeting; minutes go on until they are issued. */
function inTime(kind: DraftKind, facts: DraftsFacts): boolean {
  return kind === 'minutes' || (facts.phase !== 'closed' && facts.phase !== 'in-review');
}

function createDraft(state: DraftsState, command: Of<'drafts/create-draft'>, facts: DraftsFacts): Decided {
  const { kind, item, title, readers } = command;
  const all = valuesOf(state.drafts);
  if (all.length >= maxDrafts) return reject('drafts-full', { max: maxDrafts });
  if (!inTime(kind, facts)) return reject('draft-text-over');
  if (item !== null && !facts.hasItem(item)) return reject('item-unknown');
  const another = kind === 'minutes' && all.some((draft) => draft.kind === 'minutes' && draft.status !== 'removed');
  if (another) return reject('minutes-exist');
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
  const data = { draft: id, kind, item, epoch, status, writers: [...writers], versions: [...versions] };
  return accept({ type: 'drafts/draft-shown', data, words: { title: draft.title } });
}

function withholdDraft(draft: Draft, facts: DraftsFacts): Decided {
  if (draft.readers === 'staff') return accept();
  if (facts.voteOpen) return reject('vote-open');
  return accept({ type: 'drafts/draft-withheld', data: { draft: draft.id, gone: false }, words: null });
}

function admitWriter(draft: Draft, command: Of<'drafts/admit-writer'>, facts: DraftsFacts): Decided {
  if (!facts.hasSeat(command.seat)) return reject('seat-unknown');
  if (draft.writers.includes(command.seat)) return accept();
  return accept(writer('drafts/writer-admitted', draft, command.seat));
}

function writer(type: 'drafts/writer-admitted' | 'drafts/writer-dismissed', draft: Draft, seat: Draft['writers'][number]): DraftsEvent {
  return { type, data: { draft: draft.id, readers: draft.readers, seat }, words: null };
}

function recordVersion(draft: Draft, command: Of<'drafts/record-version'>, at: number): Decided {
  if (draft.status !== 'cutting' || draft.epoch !== command.epoch) return reject('cut-not-awaited');
  const { epoch, hash, characters } = command;
  const version = draft.versions.length + 1;
  const data = { draft: draft.id, readers: draft.readers, version, epoch, hash, characters, at };
  return accept({ type: 'drafts/version-frozen', data, words: null });
}

function restoreDraft(draft: Draft): Decided {
  if (draft.status !== 'removed') return accept();
  return accept({ type: 'drafts/draft-restored', data: { draft: draft.id, readers: draft.readers }, words: null });
}
