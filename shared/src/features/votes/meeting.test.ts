import { describe, expect, test } from 'vitest';
import { getIn, valuesOf } from '../../kernel/index.ts';
import { decideMeeting, type MeetingCommand, meetingDeadlines } from '../../meeting/index.ts';
import { extend, factsAfter, noActor, openedMeeting } from '../../testing/index.ts';
import { questionUnder, seatAt } from '../../testing/votes-scene.ts';
import { isHeld, presets, type VoteId } from './index.ts';

/** Neighbours as they are: a real roster, sign-in desk, agenda and text around the vote. */
function meeting() {
  let past = openedMeeting();
  const act = {
    get state() {
      return past.state;
    },
    refusal(command: MeetingCommand, seat = noActor.seat) {
      const decision = decideMeeting(past.state, command, factsAfter(past, { ...noActor, seat }));
      return decision.ok ? null : decision.code;
    },
    does(command: MeetingCommand, seat = noActor.seat) {
      expect(act.refusal(command, seat)).toBeNull();
      past = extend(past, command, { ...noActor, seat });
    },
  };
  return act;
}

const owner = (n: number, area: number) => ({
  seat: seatAt(n),
  role: 'resident' as const,
  label: 'owner',
  group: null,
  sector: null,
  heads: 1,
  area,
  voter: true,
  visitor: false,
});

function withRoster() {
  const room = meeting();
  const seats = [owner(1, 8860), owner(2, 9240), owner(3, 8860), owner(4, 9240)];
  room.does({ type: 'people/add-seats', seats: [...seats, { ...owner(5, 1), voter: false }] });
  room.does({ type: 'people/merge-seats', seat: seatAt(4), into: seatAt(3) });
  for (const n of [1, 4, 5])
    room.does({ type: 'attendance/check-in-seat', seat: seatAt(n), where: 'in_room' });
  return room;
}

describe('a vote in its meeting', () => {
  test('[VO5] it is about a frozen text that everybody may read, and keeps its hash', () => {
    const room = withRoster();
    const text = { item: null, title: '协商意见稿' } as const;
    room.does({ type: 'drafts/create-draft', kind: 'consensus', readers: 'staff', ...text });
    const [draft] = valuesOf(room.state.drafts.drafts).map(({ id }) => id);
    if (draft === undefined) throw new Error('no draft');
    const about = { ...questionUnder(presets.straw), subject: { draft, version: 1 } };
    expect(room.refusal({ type: 'votes/prepare-vote', ...about })).toBe('version-unknown');
    room.does({ type: 'drafts/freeze-draft', draft });
    const hash = 'c'.repeat(64);
    room.does({ type: 'drafts/record-version', draft, epoch: 1, hash, characters: 9 });
    room.does({ type: 'votes/prepare-vote', ...about });
    const vote = preparedIn(room);
    expect(room.refusal({ type: 'votes/open-vote', vote })).toBe('version-not-shown');
    room.does({ type: 'drafts/show-draft', draft });
    room.does({ type: 'votes/open-vote', vote });
    expect(getIn(room.state.votes.votes, vote)).toMatchObject({
      hash,
      subject: { draft, version: 1 },
    });
    expect(room.refusal({ type: 'drafts/reopen-draft', draft })).toBe('vote-open');
  });

  test('[VO6][VO10][VO15] voters of the roster, each person once, present by the sign-in desk', () => {
    const room = withRoster();
    room.does({ type: 'votes/prepare-vote', ...questionUnder(presets.owners) });
    const vote = preparedIn(room);
    room.does({ type: 'votes/open-vote', vote });
    expect(getIn(room.state.votes.votes, vote)).toMatchObject({
      opening: {
        eligible: { seats: 3, heads: 3, area: 26_960 },
        present: { seats: 2, heads: 2, area: 17_720 },
      },
    });
    const yes = { type: 'votes/cast-ballot', vote, choice: 'yes' } as const;
    room.does(yes, seatAt(1));
    room.does(yes, seatAt(4));
    expect(room.refusal(yes, seatAt(5))).toBe('not-an-elector');
    room.does({ type: 'attendance/mark-left', seat: seatAt(3) });
    room.does({ type: 'votes/close-vote', vote });
    const [deadline] = meetingDeadlines(room.state).filter(({ key }) => key.startsWith('votes/'));
    if (deadline === undefined) throw new Error('nothing awaited');
    room.does(deadline.command);
    expect(getIn(room.state.votes.votes, vote)).toMatchObject({
      outcome: {
        present: { seats: 2, heads: 2, area: 17_720 },
        tally: { yes: { seats: 2, heads: 2, area: 17_720 }, no: { seats: 0 } },
        verdict: { outcome: 'failed', conditions: [{ holds: true }, { holds: false }, {}, {}] },
      },
    });
  });

  test('[VO5] while it is open the meeting stays where it is', () => {
    const room = withRoster();
    const add = { type: 'agenda/add-item', parent: null, kind: 'ballot', minutes: null } as const;
    for (const title of ['表决', '总结']) room.does({ ...add, title });
    const [item, next] = room.state.agenda.order;
    if (item === undefined || next === undefined) throw new Error('no items');
    room.does({ type: 'votes/prepare-vote', ...questionUnder(presets.straw), item });
    const vote = preparedIn(room);
    expect(room.refusal({ type: 'votes/open-vote', vote })).toBe('item-not-current');
    room.does({ type: 'agenda/start-item', item });
    room.does({ type: 'votes/open-vote', vote });
    expect(room.refusal({ type: 'agenda/start-item', item: next })).toBe('vote-open');
    expect(room.refusal({ type: 'life/adjourn-meeting' })).toBe('vote-still-open');
    expect(room.refusal({ type: 'people/merge-seats', seat: seatAt(2), into: seatAt(1) })).toBe(
      'vote-open',
    );
    room.does({ type: 'votes/withdraw-vote', vote });
    room.does({ type: 'agenda/start-item', item: next });
    const withdrawn = getIn(room.state.votes.votes, vote);
    expect(withdrawn && isHeld(withdrawn) && withdrawn.status).toBe('withdrawn');
  });
});

function preparedIn({ state }: ReturnType<typeof meeting>): VoteId {
  const [vote] = state.votes.prepared;
  if (vote === undefined) throw new Error('nothing prepared');
  return vote;
}
