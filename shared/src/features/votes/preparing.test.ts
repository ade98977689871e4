import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { getIn } from '../../kernel/index.ts';
import { given, idAt } from '../../testing/index.ts';
import { hall, questionUnder, worldOf } from '../../testing/votes-scene.ts';
import { maxVotes, votesCommands } from './commands.ts';
import { presets, type VotesEvent, votes } from './index.ts';

const vote = idAt<'vote'>(777);
const item = idAt<'agenda-item'>(5);
const subject = { draft: idAt<'draft'>(6), version: 2 };
const form = questionUnder(presets.straw);
const { question, rule, ...rest } = form;
const own = { version: 1, source: null, ...rule } as const;
const world = worldOf([]);
const prepared: VotesEvent = {
  type: 'votes/vote-prepared',
  data: { vote, ...rest, rule: own },
  words: { question },
};
const discarded: VotesEvent = { type: 'votes/vote-discarded', data: { vote }, words: null };
const restored: VotesEvent = { type: 'votes/vote-restored', data: { vote }, words: null };
const { input } = votesCommands['votes/prepare-vote'];

describe('preparing', () => {
  test('[VO1] a vote is prepared for nothing in particular, or for an item and a text that exist', () => {
    given(votes)
      .when({ type: 'votes/prepare-vote', ...form }, world)
      .then(prepared);
    const about = { type: 'votes/prepare-vote', ...form, item, subject } as const;
    given(votes).when(about, world).thenRejected('item-unknown');
    const hasItem = worldOf([], { hasItem: (id) => id === item });
    given(votes).when(about, hasItem).thenRejected('version-unknown');
    const all = { ...hasItem, version: () => ({ hash: 'a'.repeat(64), shown: true }) };
    given(votes)
      .when(about, all)
      .then({ ...prepared, data: { ...prepared.data, item, subject } });
  });

  test('[VO1] three minutes unless said otherwise; nonsense is malformed', () => {
    const { seconds: _usual, ...without } = form;
    expect(z.parse(input, without)).toEqual(form);
    const bad = [
      { seconds: 29 },
      { seconds: 7201 },
      { question: '' },
      { question: '票'.repeat(201) },
      { question: '\u202e赞成' },
      { method: { kind: 'ranking', version: 1 } },
      { method: { kind: 'approve', version: 2 } },
      { secrecy: 'hidden' },
      { item: 'x' },
      { subject: { draft: subject.draft, version: 0 } },
      { more: 1 },
    ];
    for (const part of bad) expect(z.safeParse(input, { ...form, ...part }).success).toBe(false);
  });

  test('[VO1] the hundred-and-first is refused', () => {
    const many = Array.from(
      { length: maxVotes },
      (_, i): VotesEvent => ({ ...prepared, data: { ...prepared.data, vote: idAt(1000 + i) } }),
    );
    given(votes, ...many)
      .when({ type: 'votes/prepare-vote', ...form }, world)
      .thenRejected('votes-full', { max: 100 });
  });

  test('[VO2] it is changed, and the event says what stood there', () => {
    const change = {
      type: 'votes/change-vote',
      vote,
      ...form,
      question: '是否同意修改稿',
      seconds: 60,
    } as const;
    const data = { vote, ...rest, rule: own, seconds: 60, before: { ...rest, rule: own } };
    const changed: VotesEvent = {
      type: 'votes/vote-changed',
      data,
      words: { question: '是否同意修改稿', before: question },
    };
    const state = given(votes, prepared).when(change, world).then(changed);
    expect(getIn(state.votes, vote)).toMatchObject({
      question: '是否同意修改稿',
      seconds: 60,
      status: 'prepared',
    });
    given(votes, prepared)
      .when({ ...change, item }, world)
      .thenRejected('item-unknown');
    given(votes).when(change, world).thenRejected('vote-unknown');
  });

  test('[VO2] it is discarded and restored, and discarded it is neither changed nor opened', () => {
    given(votes, prepared).when({ type: 'votes/discard-vote', vote }, world).then(discarded);
    given(votes, prepared, discarded)
      .when({ type: 'votes/change-vote', vote, ...form }, world)
      .thenRejected('vote-not-prepared');
    given(votes, prepared, discarded)
      .when({ type: 'votes/open-vote', vote }, world)
      .thenRejected('vote-not-prepared');
    given(votes, prepared, discarded)
      .when({ type: 'votes/discard-vote', vote }, world)
      .thenRejected('vote-not-prepared');
    given(votes, prepared)
      .when({ type: 'votes/restore-vote', vote }, world)
      .thenRejected('vote-not-discarded');
    const state = given(votes, prepared, discarded)
      .when({ type: 'votes/restore-vote', vote }, world)
      .then(restored);
    expect(state.prepared).toEqual([vote]);
  });

  test('[VO27] an erased question reads as null, and is not opened', () => {
    const erased = { ...prepared, words: null };
    expect(getIn(given(votes, erased).state.votes, vote)).toMatchObject({
      question: null,
      status: 'prepared',
    });
    given(votes, erased)
      .when({ type: 'votes/open-vote', vote }, world)
      .thenRejected('question-erased');
  });
});

describe('taking back', () => {
  test('[VO26] what staff prepare is undone by the counter-command', () => {
    const past = hall(world);
    const id = idAt<'vote'>(100_001);
    past.tell({ type: 'votes/prepare-vote', ...form });
    const rules = [{ preset: 'owners' }, rule] as const;
    for (const chosen of rules) {
      const before = past.state;
      past.tell({
        type: 'votes/change-vote',
        vote: id,
        ...form,
        question: '另一个问题',
        rule: chosen,
      });
      const event = past.events[past.events.length - 1];
      const counter = event === undefined ? null : votes.counter?.(event);
      expect(counter).toMatchObject({ type: 'votes/change-vote', question });
      if (counter) past.tell(counter);
      expect(past.state).toEqual(before);
      past.tell({ type: 'votes/change-vote', vote: id, ...form, rule: { preset: 'owners' } });
    }
    const recorded = { seq: 1, at: 1, actor: { seat: null, account: null, for: null } };
    expect(votes.counter?.({ ...prepared, ...recorded })).toEqual({
      type: 'votes/discard-vote',
      vote,
    });
    expect(votes.counter?.({ ...discarded, ...recorded })).toEqual({
      type: 'votes/restore-vote',
      vote,
    });
    expect(votes.counter?.({ ...restored, ...recorded })).toEqual({
      type: 'votes/discard-vote',
      vote,
    });
    const changed = past.events.find(({ type }) => type === 'votes/vote-changed');
    if (changed?.type !== 'votes/vote-changed') throw new Error('nothing was changed');
    expect(votes.counter?.({ ...changed, words: null })).toBeNull();
  });
});
