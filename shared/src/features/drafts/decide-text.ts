import { accept, reject, unreachable } from '../../kernel/index.ts';
import type { Decided, Of } from './decided.ts';
import type { Draft, DraftsFacts } from './state.ts';

export type Textual = Of<
  | 'drafts/freeze-draft'
  | 'drafts/record-version'
  | 'drafts/release-freeze'
  | 'drafts/reopen-draft'
  | 'drafts/remove-draft'
>;

/** What is done to the text itself: cut, frozen, reopened, removed. */
export function decideText(draft: Draft, command: Textual, facts: DraftsFacts): Decided {
  switch (command.type) {
    case 'drafts/freeze-draft':
      return freezeDraft(draft);
    case 'drafts/record-version':
      return recordVersion(draft, command, facts.now);
    case 'drafts/release-freeze':
      if (draft.status !== 'cutting') return reject('cut-not-awaited');
      return accept({ type: 'drafts/freeze-released', data: naming(draft), words: null });
    case 'drafts/reopen-draft':
      return reopenDraft(draft, facts);
    case 'drafts/remove-draft':
      return removeDraft(draft);
    default:
      return unreachable(command);
  }
}

function naming(draft: Draft) {
  return { draft: draft.id, readers: draft.readers };
}

function freezeDraft(draft: Draft): Decided {
  if (draft.status === 'frozen') return reject('draft-frozen');
  if (draft.status === 'cutting') return reject('cut-in-progress');
  const data = { ...naming(draft), epoch: draft.epoch };
  return accept({ type: 'drafts/freeze-requested', data, words: null });
}

function reopenDraft(draft: Draft, facts: DraftsFacts): Decided {
  if (draft.status !== 'frozen') return reject('draft-not-frozen');
  if (facts.voteOpen) return reject('vote-open');
  const data = { ...naming(draft), epoch: draft.epoch + 1 };
  return accept({ type: 'drafts/draft-reopened', data, words: null });
}

function removeDraft(draft: Draft): Decided {
  if (draft.versions.length > 0) return reject('draft-has-versions');
  if (draft.status === 'cutting') return reject('cut-in-progress');
  return accept({ type: 'drafts/draft-removed', data: naming(draft), words: null });
}

function recordVersion(draft: Draft, command: Of<'drafts/record-version'>, at: number): Decided {
  if (draft.status !== 'cutting' || draft.epoch !== command.epoch) return reject('cut-not-awaited');
  const { epoch, hash, characters } = command;
  const version = draft.versions.length + 1;
  const data = { draft: draft.id, readers: draft.readers, version, epoch, hash, characters, at };
  return accept({ type: 'drafts/version-frozen', data, words: null });
}
