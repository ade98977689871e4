import { presets, type VoteId, whyUncounted } from '@haoshangliang/shared/features/votes';
import type { Actor, Id } from '@haoshangliang/shared/kernel';
import { evolveMeeting, initialMeeting, type StreamEvent } from '@haoshangliang/shared/meeting';
import { describe, expect, it } from 'vitest';
import { currentVote, heldVotes, lastDecided, votedOnBefore } from './held-votes.ts';

const actor: Actor = { seat: null, account: null, for: null };
const item = 'i'.repeat(26) as Id<'agenda-item'>;
const first = '1'.repeat(26) as VoteId;
const second = '2'.repeat(26) as VoteId;
const nobody = { seats: 0, heads: 0, area: null };
const house = { eligible: { seats: 3, heads: 3, area: null }, present: nobody };
const tally = { method: 'approve', yes: nobody, no: nobody, abstain: nobody };
const verdict = { outcome: 'failed', quorum: { opening: [], close: [] }, conditions: [] };

function state(...events: [type: string, data: object][]) {
  const recorded = events.map(([type, data], index): StreamEvent => {
    const seq = index + 1;
    return { type, data, words: { question: 'Q' }, seq, at: seq * 1000, actor };
  });
  return recorded.reduce(evolveMeeting, initialMeeting).votes;
}

const opened = (vote: VoteId): [string, object] => [
  'votes/vote-opened',
  {
    vote,
    item,
    subject: null,
    method: { kind: 'approve', version: 1 },
    secrecy: 'named',
    rule: presets.majority,
    seconds: 180,
    hash: null,
    closesAt: 9_000,
    opening: house,
    electorate: {},
  },
];
const closed = (vote: VoteId): [string, object][] => [
  ['votes/close-requested', { vote }],
  ['votes/vote-closed', { vote, outcome: { present: nobody, tally, verdict } }],
];

describe('votes as the meeting sees them', () => {
  it('stand newest first, without those that were withdrawn', () => {
    const votes = state(opened(first), ...closed(first), opened(second), [
      'votes/vote-withdrawn',
      { vote: second, again: null },
    ]);
    expect(heldVotes(votes).map(({ id }) => id)).toEqual([first]);
    expect(heldVotes(state(opened(first), ...closed(first), opened(second)))[0]?.id).toBe(second);
  });

  it('stay, with the reason, where nobody took them back and nothing was counted', () => {
    const lost = { vote: first, again: null, cause: 'key-lost' };
    const votes = state(opened(first), ['votes/vote-withdrawn', lost]);
    expect(heldVotes(votes).map(whyUncounted)).toEqual(['key-lost']);
    expect(lastDecided(votes, item)?.id).toBe(first);
    const broken = state(opened(first), ['votes/vote-annulled', { vote: first, again: null }]);
    expect(heldVotes(broken).map(whyUncounted)).toEqual(['broken-off']);
  });

  it('know which version of their text was voted on before', () => {
    const on = (vote: VoteId, version: number): [string, object] => {
      const [type, data] = opened(vote);
      return [type, { ...data, subject: { draft: 'd'.repeat(26), version } }];
    };
    const votes = state(on(first, 1), ...closed(first), on(second, 3), ...closed(second));
    const [later, earlier] = heldVotes(votes);
    expect(votedOnBefore(votes, later!)).toBe(1);
    expect(votedOnBefore(votes, earlier!)).toBeNull();
    expect(votedOnBefore(votes, { ...later!, subject: null })).toBeNull();
    const next = { ...later!, id: '3'.repeat(26) as VoteId, openedAt: 99_000 };
    expect(votedOnBefore(votes, next)).toBe(3);
    const uncounted = state(on(first, 1), on(second, 2));
    expect(votedOnBefore(uncounted, heldVotes(uncounted)[0]!)).toBeNull();
  });

  it('run from the opening to the count', () => {
    expect(currentVote(state(opened(first)))?.status).toBe('open');
    expect(
      currentVote(state(opened(first), ['votes/close-requested', { vote: first }]))?.status,
    ).toBe('closing');
    expect(currentVote(state(opened(first), ...closed(first)))).toBeNull();
  });

  it('are shown until the meeting goes on to another item', () => {
    const votes = state(opened(first), ...closed(first));
    expect(lastDecided(votes, item)?.id).toBe(first);
    expect(lastDecided(votes, 'j'.repeat(26) as Id<'agenda-item'>)).toBeNull();
    expect(lastDecided(state(opened(first)), item)).toBeNull();
  });
});
