import { describe, expect, test } from 'vitest';
import { getIn, type SeatId } from '../../kernel/index.ts';
import { given, idAt } from '../../testing/index.ts';
import type { DraftsEvent } from './events.ts';
import { drafts } from './index.ts';

const draft = idAt<'draft'>(1);
const seat: SeatId = idAt<'seat'>(5);
const hash = 'a'.repeat(64);
const world = { voteOpen: false, hasSeat: (id: SeatId) => id === seat, hasItem: () => false };

const created: DraftsEvent = {
  type: 'drafts/draft-created',
  data: { draft, kind: 'consensus', item: null, readers: 'participants' },
  words: { title: '协商意见稿' },
};
const staffOnly: DraftsEvent = { ...created, data: { ...created.data, readers: 'staff' } };
const requested: DraftsEvent = {
  type: 'drafts/freeze-requested',
  data: { draft, readers: 'participants', epoch: 1 },
  words: null,
};
const frozen: DraftsEvent = {
  type: 'drafts/version-frozen',
  data: {
    draft,
    readers: 'participants',
    version: 1,
    epoch: 1,
    hash,
    characters: 120,
    at: 1_700_000_060_000,
  },
  words: null,
};
const removed: DraftsEvent = {
  type: 'drafts/draft-removed',
  data: { draft, readers: 'participants' },
  words: null,
};
const create = {
  type: 'drafts/create-draft',
  kind: 'consensus',
  item: null,
  title: '协商意见稿',
  readers: 'participants',
} as const;

describe('creating and removing', () => {
  test('[DR1] a draft is created for the meeting; an unknown item or a fifty-first draft is refused', () => {
    given(drafts)
      .when(create, world)
      .then({ ...created, data: { ...created.data, draft: idAt(777) } });
    given(drafts)
      .when({ ...create, item: idAt(9) }, world)
      .thenRejected('item-unknown');
    const fifty = Array.from(
      { length: 50 },
      (_, i): DraftsEvent => ({ ...created, data: { ...created.data, draft: idAt(100 + i) } }),
    );
    given(drafts, ...fifty)
      .when(create, world)
      .thenRejected('drafts-full', { max: 50 });
  });

  test('[DR2] a second minutes draft is refused until the first is removed', () => {
    const minutes: DraftsEvent = { ...created, data: { ...created.data, kind: 'minutes' } };
    given(drafts, minutes)
      .when({ ...create, kind: 'minutes' }, world)
      .thenRejected('minutes-exist');
    const again: DraftsEvent = { ...minutes, data: { ...minutes.data, draft: idAt(777) } };
    given(drafts, minutes, removed)
      .when({ ...create, kind: 'minutes' }, world)
      .then(again);
  });

  test('[DR2] removed minutes do not come back beside others', () => {
    const minutes: DraftsEvent = { ...created, data: { ...created.data, kind: 'minutes' } };
    const other: DraftsEvent = { ...minutes, data: { ...minutes.data, draft: idAt(2) } };
    given(drafts, minutes, removed, other)
      .when({ type: 'drafts/restore-draft', draft }, world)
      .thenRejected('minutes-exist');
  });

  test('[DR10] a draft with versions stays; one without goes and comes back', () => {
    given(drafts, created, requested, frozen)
      .when({ type: 'drafts/remove-draft', draft }, world)
      .thenRejected('draft-has-versions');
    given(drafts, created, requested)
      .when({ type: 'drafts/remove-draft', draft }, world)
      .thenRejected('cut-in-progress');
    given(drafts, created).when({ type: 'drafts/remove-draft', draft }, world).then(removed);
    given(drafts, created, removed)
      .when({ type: 'drafts/rename-draft', draft, title: '新' }, world)
      .thenRejected('draft-unknown');
    const restored: DraftsEvent = { ...removed, type: 'drafts/draft-restored' };
    const state = given(drafts, created, removed)
      .when({ type: 'drafts/restore-draft', draft }, world)
      .then(restored);
    expect(getIn(state.drafts, draft)?.status).toBe('writing');
  });

  test('[DR4] a consensus text ends with the meeting, minutes do not', () => {
    given(drafts, created)
      .when({ type: 'drafts/freeze-draft', draft }, { ...world, phase: 'closed' })
      .thenRejected('draft-text-over');
    given(drafts)
      .when(create, { ...world, phase: 'in-review' })
      .thenRejected('draft-text-over');
    const minutes: DraftsEvent = { ...created, data: { ...created.data, kind: 'minutes' } };
    given(drafts, minutes)
      .when({ type: 'drafts/freeze-draft', draft }, { ...world, phase: 'closed' })
      .then(requested);
  });
});

describe('readers and writers', () => {
  test('[DR3] showing brings the whole draft, withholding takes it away', () => {
    const shown: DraftsEvent = {
      type: 'drafts/draft-shown',
      data: {
        draft,
        kind: 'consensus',
        item: null,
        writers: [],
        epoch: 1,
        status: 'writing',
        versions: [],
      },
      words: { title: '协商意见稿' },
    };
    given(drafts, staffOnly).when({ type: 'drafts/show-draft', draft }, world).then(shown);
    const withheld: DraftsEvent = {
      type: 'drafts/draft-withheld',
      data: { draft, gone: false },
      words: null,
    };
    given(drafts, created).when({ type: 'drafts/withhold-draft', draft }, world).then(withheld);
    const event = { ...withheld, seq: 1, at: 1, actor: { seat: null, account: null, for: null } };
    expect(drafts.redact(event, 'public')?.data).toEqual({ draft, gone: true });
    expect(drafts.redact({ ...event, ...staffOnly }, 'participant')).toBeNull();
  });

  test('[DR5] a seat of the meeting is admitted to write and dismissed again', () => {
    const admitted: DraftsEvent = {
      type: 'drafts/writer-admitted',
      data: { draft, readers: 'participants', seat },
      words: null,
    };
    const state = given(drafts, created)
      .when({ type: 'drafts/admit-writer', draft, seat }, world)
      .then(admitted);
    expect(getIn(state.drafts, draft)?.writers).toEqual([seat]);
    given(drafts, created)
      .when({ type: 'drafts/admit-writer', draft, seat: idAt(6) }, world)
      .thenRejected('seat-unknown');
    const dismissed: DraftsEvent = { ...admitted, type: 'drafts/writer-dismissed' };
    given(drafts, created, admitted)
      .when({ type: 'drafts/dismiss-writer', draft, seat }, world)
      .then(dismissed);
  });
});
