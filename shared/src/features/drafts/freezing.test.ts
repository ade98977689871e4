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
const _create = {
  type: 'drafts/create-draft',
  kind: 'consensus',
  item: null,
  title: '协商意见稿',
  readers: 'participants',
} as const;

describe('freezing', () => {
  test('[DR6] a version is recorded after the cut, numbered from 1', () => {
    given(drafts, created).when({ type: 'drafts/freeze-draft', draft }, world).then(requested);
    const record = {
      type: 'drafts/record-version',
      draft,
      epoch: 1,
      hash,
      characters: 120,
    } as const;
    const state = given(drafts, created, requested).when(record, world).then(frozen);
    expect(getIn(state.drafts, draft)).toMatchObject({
      status: 'frozen',
      versions: [{ version: 1, hash }],
    });
  });

  test('[DR7] a cut nobody awaits is refused; a freeze can be given up', () => {
    const record = { type: 'drafts/record-version', draft, epoch: 2, hash, characters: 1 } as const;
    given(drafts, created).when(record, world).thenRejected('cut-not-awaited');
    given(drafts, created, requested).when(record, world).thenRejected('cut-not-awaited');
    given(drafts, created)
      .when({ type: 'drafts/release-freeze', draft }, world)
      .thenRejected('cut-not-awaited');
    const released: DraftsEvent = { ...removed, type: 'drafts/freeze-released' };
    given(drafts, created, requested)
      .when({ type: 'drafts/release-freeze', draft }, world)
      .then(released);
    given(drafts, created, requested)
      .when({ type: 'drafts/freeze-draft', draft }, world)
      .thenRejected('cut-in-progress');
  });

  test('[DR8] a frozen draft stands until it is reopened as the next epoch', () => {
    given(drafts, created, requested, frozen)
      .when({ type: 'drafts/rename-draft', draft, title: '新' }, world)
      .thenRejected('draft-frozen');
    given(drafts, created, requested, frozen)
      .when({ type: 'drafts/freeze-draft', draft }, world)
      .thenRejected('draft-frozen');
    given(drafts, created)
      .when({ type: 'drafts/reopen-draft', draft }, world)
      .thenRejected('draft-not-frozen');
    const reopened: DraftsEvent = {
      type: 'drafts/draft-reopened',
      data: { draft, readers: 'participants', epoch: 2 },
      words: null,
    };
    const state = given(drafts, created, requested, frozen)
      .when({ type: 'drafts/reopen-draft', draft }, world)
      .then(reopened);
    expect(getIn(state.drafts, draft)).toMatchObject({ status: 'writing', epoch: 2 });
  });

  test('[DR9] an open vote holds its text', () => {
    const voting = { ...world, voteOpen: true };
    given(drafts, created, requested, frozen)
      .when({ type: 'drafts/reopen-draft', draft }, voting)
      .thenRejected('vote-open');
    given(drafts, created)
      .when({ type: 'drafts/withhold-draft', draft }, voting)
      .thenRejected('vote-open');
  });
});

test('[DR11] each staff action is taken back by a command of its own', () => {
  const record = (event: DraftsEvent) => ({
    ...event,
    seq: 1,
    at: 1,
    actor: { seat: null, account: null, for: null },
  });
  expect(drafts.counter?.(record(created))).toEqual({ type: 'drafts/remove-draft', draft });
  expect(drafts.counter?.(record(frozen))).toEqual({ type: 'drafts/reopen-draft', draft });
  const data = { draft, readers: 'staff', seat } as const;
  expect(
    drafts.counter?.(record({ type: 'drafts/writer-admitted', data, words: null })),
  ).toMatchObject({ type: 'drafts/dismiss-writer' });
  expect(
    drafts.counter?.(record({ type: 'drafts/writer-dismissed', data, words: null })),
  ).toMatchObject({ type: 'drafts/admit-writer' });
  const renamed: DraftsEvent = {
    type: 'drafts/draft-renamed',
    data: { draft, readers: 'staff' },
    words: { title: '乙', before: '甲' },
  };
  expect(drafts.counter?.(record(renamed))).toEqual({
    type: 'drafts/rename-draft',
    draft,
    title: '甲',
  });
  expect(drafts.counter?.(record({ ...renamed, words: null }))).toBeNull();
});

test('[DR12] a freeze that was asked for calls for a cut', () => {
  const record = (event: DraftsEvent) => ({
    ...event,
    seq: 1,
    at: 1,
    actor: { seat: null, account: null, for: null },
  });
  expect(drafts.reactions?.(record(requested))).toEqual([
    { name: 'cut-draft', input: { draft, epoch: 1 } },
  ]);
  expect(drafts.reactions?.(record(created))).toEqual([]);
});

test('[DR13] doing what is already so changes nothing', () => {
  given(drafts, created).when({ type: 'drafts/show-draft', draft }, world).then();
  given(drafts, staffOnly).when({ type: 'drafts/withhold-draft', draft }, world).then();
  given(drafts, created).when({ type: 'drafts/dismiss-writer', draft, seat }, world).then();
  given(drafts, created).when({ type: 'drafts/restore-draft', draft }, world).then();
});

test('[DR14] a removed draft can be destroyed, and then there is no way back', () => {
  const destroy = { type: 'drafts/destroy-draft', draft } as const;
  const destroyed: DraftsEvent = { ...removed, type: 'drafts/draft-destroyed' };
  given(drafts, created).when(destroy, world).thenRejected('draft-not-removed');
  const state = given(drafts, created, removed).when(destroy, world).then(destroyed);
  expect(getIn(state.drafts, draft)).toMatchObject({ status: 'removed', destroyed: true });
  const gone = given(drafts, created, removed, destroyed);
  gone.when(destroy, world).thenRejected('draft-unknown');
  given(drafts, created, removed, destroyed)
    .when({ type: 'drafts/restore-draft', draft }, world)
    .thenRejected('draft-unknown');
  const recorded = {
    ...destroyed,
    seq: 3,
    at: 0,
    actor: { seat: null, account: null, for: null },
  };
  expect(drafts.counter?.(recorded)).toBeNull();
  expect(drafts.reactions?.(recorded)).toEqual([{ name: 'destroy-texts', input: { draft } }]);
});
