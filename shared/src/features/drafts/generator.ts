import {
  type Choices,
  type Generator,
  type Id,
  type Recorded,
  type SeatId,
  valuesOf,
} from '../../kernel/index.ts';
import type { DraftsCommand } from './commands.ts';
import type { DraftsEvent } from './events.ts';
import { type Draft, type DraftsState, draftKinds, readerships } from './state.ts';

const plain = [
  'drafts/show-draft',
  'drafts/withhold-draft',
  'drafts/freeze-draft',
  'drafts/freeze-draft',
  'drafts/release-freeze',
  'drafts/reopen-draft',
  'drafts/remove-draft',
  'drafts/restore-draft',
  'drafts/destroy-draft',
] as const;

export const draftsGenerator: Generator<DraftsState, DraftsCommand, Recorded<DraftsEvent>> = {
  command(state, choices, known) {
    const drafts = valuesOf(state.drafts).sort((a, b) => (a.id < b.id ? -1 : 1));
    const draft = choices.one(drafts);
    if (draft === undefined || choices.oneIn(5)) return createDraft(choices, known('agenda-item'));
    if (draft.status === 'cutting' && !choices.oneIn(3)) return recordVersion(draft, choices);
    if (choices.oneIn(6))
      return { type: 'drafts/rename-draft', draft: draft.id, title: choices.words() };
    if (choices.oneIn(5)) return writer(draft, choices, known('seat'));
    return { type: choices.one(plain) ?? 'drafts/freeze-draft', draft: draft.id };
  },
  otherSecret(event, choices) {
    const secret = event.type === 'drafts/draft-created' || event.type === 'drafts/draft-renamed';
    if (!secret || event.data.readers === 'participants') return null;
    return { ...event, words: { title: choices.words(), before: null } } as typeof event;
  },
};

function createDraft(choices: Choices, items: readonly Id<'agenda-item'>[]): DraftsCommand {
  const kind = choices.one(draftKinds) ?? 'consensus';
  const readers = choices.one(readerships) ?? 'staff';
  return {
    type: 'drafts/create-draft',
    kind,
    item: choices.one(items) ?? null,
    title: choices.words(),
    readers,
  };
}

function recordVersion(draft: Draft, choices: Choices): DraftsCommand {
  const hash = choices.upTo(15).toString(16).repeat(64);
  return {
    type: 'drafts/record-version',
    draft: draft.id,
    epoch: draft.epoch,
    hash,
    characters: choices.upTo(900),
  };
}

function writer(draft: Draft, choices: Choices, seats: readonly SeatId[]): DraftsCommand | null {
  const seat = draft.writers[0] ?? choices.one(seats);
  if (seat === undefined) return null;
  const type =
    draft.writers.length > 0 && choices.oneIn(2) ? 'drafts/dismiss-writer' : 'drafts/admit-writer';
  return { type, draft: draft.id, seat };
}
