import { presets, type VoteId } from '@haoshangliang/shared/features/votes';
import type { Actor, Id } from '@haoshangliang/shared/kernel';
import { evolveMeeting, initialMeeting, type StreamEvent } from '@haoshangliang/shared/meeting';
import { describe, expect, it } from 'vitest';
import { heldVotes } from '../held-votes.ts';
import { isDecided, nextPrepared, nextRunoff } from './next-prepared.ts';

type Told = [type: string, data: object];

const actor: Actor = { seat: null, account: null, for: null };
const item = 'i'.repeat(26) as Id<'agenda-item'>;
const draft = 'd'.repeat(26) as Id<'draft'>;
const [first, again] = ['1'.repeat(26), '2'.repeat(26)] as [VoteId, VoteId];
const nobody = { seats: 0, heads: 0, area: null };
const tally = { method: 'approve', yes: nobody, no: nobody, abstain: nobody };
const house = { eligible: nobody, present: nobody };

function after(...events: Told[]) {
  const recorded = events.map(([type, data], index): StreamEvent => {
    const seq = index + 1;
    return { type, data, words: { question: 'Q', title: 'T' }, seq, at: seq * 1000, actor };
  });
  return recorded.reduce(evolveMeeting, initialMeeting);
}

/** What is offered after these, in an item that runs and about a text. */
function offered(...events: Told[]): VoteId | undefined {
  const state = after(...events);
  return nextPrepared({ ...state, agenda: { ...state.agenda, current: item } })?.id;
}

const form = (vote: VoteId, version: number) => ({
  ...{ vote, item, subject: { draft, version }, secrecy: 'named', seconds: 180 },
  ...{ method: { kind: 'approve', version: 1 }, rule: presets.majority },
});
const prepared = (vote: VoteId, version: number): Told => [
  'votes/vote-prepared',
  form(vote, version),
];
const held = (vote: VoteId, version: number, outcome: string): Told[] => {
  const verdict = { outcome, quorum: { opening: [], close: [] }, conditions: [] };
  const open = { hash: null, closesAt: 9_000, opening: house, electorate: {} };
  return [
    ['votes/vote-opened', { ...form(vote, version), ...open }],
    ['votes/close-requested', { vote }],
    ['votes/vote-closed', { vote, outcome: { present: nobody, tally, verdict } }],
  ];
};
const created: Told = [
  'drafts/draft-created',
  { draft, kind: 'consensus', item: null, readers: 'participants', writers: [] },
];
const frozen = (version: number): Told => [
  'drafts/version-frozen',
  { draft, readers: 'participants', version, epoch: version, hash: 'ab'.repeat(32), characters: 9 },
];

describe('the vote that is offered next', () => {
  it('is the first that was prepared for the item', () => {
    expect(offered(prepared(first, 1), prepared(again, 1))).toBe(first);
  });

  it('is not one whose text has been voted on since, however that ended', () => {
    for (const outcome of ['passed', 'failed', 'noted']) {
      expect(offered(prepared(again, 1), ...held(first, 1, outcome))).toBeUndefined();
    }
  });

  it('is one whose text was voted on without an answer', () => {
    for (const outcome of ['no_quorum', 'tie']) {
      expect(offered(prepared(again, 1), ...held(first, 1, outcome))).toBe(again);
    }
  });

  it('is not about a version before the newest', () => {
    const text = [created, frozen(1), prepared(first, 1)];
    expect(offered(...text)).toBe(first);
    expect(offered(...text, frozen(2))).toBeUndefined();
    expect(offered(...text, frozen(2), prepared(again, 2))).toBe(again);
  });
});

describe('options that are level', () => {
  const selection = { top: 1, least: 'none', tie: 'none', layers: [], chosen: [], settled: null };
  const level = (tie: string): Told[] => {
    const [opened, asked] = held(first, 1, 'tie');
    const verdict = { outcome: 'tie', quorum: { opening: [], close: [] }, conditions: [] };
    const settling = { ...verdict, selection: { ...selection, tie, tied: [0, 1] } };
    const outcome = { present: nobody, tally, verdict: settling };
    return [opened!, asked!, ['votes/vote-closed', { vote: first, outcome }]];
  };
  const runoff = (...events: Told[]) => {
    const state = after(...events);
    return nextRunoff({ ...state, agenda: { ...state.agenda, current: item } })?.id;
  };
  const secondRound: Told = ['votes/vote-prepared', { ...form(again, 1), runoffOf: first }];

  it('want a run-off, until one is prepared and where nothing else decides', () => {
    expect(runoff(...level('none'))).toBe(first);
    expect(runoff(...level('none'), secondRound)).toBeUndefined();
    expect(runoff(...level('lot'))).toBeUndefined();
    expect(runoff(...held(first, 1, 'passed'))).toBeUndefined();
  });
});

describe('a version that a vote is to be about', () => {
  const decided = (...events: Told[]) =>
    isDecided({ draft, version: 1 }, heldVotes(after(...events).votes));

  it('is decided on once it passed or failed, and only that version', () => {
    for (const outcome of ['passed', 'failed'])
      expect(decided(...held(first, 1, outcome))).toBe(true);
    expect(decided(...held(first, 2, 'passed'))).toBe(false);
  });

  it('is open while nothing was decided, and again once that was annulled', () => {
    for (const outcome of ['noted', 'tie', 'no_quorum'])
      expect(decided(...held(first, 1, outcome))).toBe(false);
    const annulled: Told = ['votes/vote-annulled', { vote: first, again: null }];
    expect(decided(...held(first, 1, 'passed'), annulled)).toBe(false);
  });
});
