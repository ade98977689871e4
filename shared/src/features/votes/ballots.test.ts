import { describe, expect, test } from 'vitest';
import { getIn } from '../../kernel/index.ts';
import { extend, idAt, openedMeeting } from '../../testing/index.ts';
import { electorsOf, hall, seatAt, worldOf } from '../../testing/votes-scene.ts';
import { parseCommand } from '../../wire/index.ts';
import { votesCommands } from './commands.ts';
import { presets, rollOf, votes } from './index.ts';

const [one, two, three] = [seatAt(1), seatAt(2), seatAt(3)];
const withHelp = { channel: 'assisted', why: 'no-phone', consent: true } as const;
const clerk = { seat: seatAt(90), account: idAt<'account'>(80), for: null };

function opened(rule = presets.owners) {
  const roster = electorsOf(100, 200, 300);
  const past = hall(worldOf(roster, { standsFor: (seat) => (seat === seatAt(31) ? three : seat) }));
  return { past, roster, vote: past.open(rule) };
}

const turnoutOf = ({ past, vote }: ReturnType<typeof opened>) => {
  const held = getIn(past.state.votes, vote);
  return held?.status === 'open' || held?.status === 'closed' ? held.turnout : null;
};

describe('casting', () => {
  test('[VO10] a ballot is changed and the last one counts; the turnout counts people', () => {
    const scene = opened();
    const { past, vote } = scene;
    past.cast(vote, one, 'no');
    past.cast(vote, two, 'yes');
    past.cast(vote, one, 'yes');
    expect(turnoutOf(scene)).toEqual({ seats: 2, heads: 2, area: 300 });
    const before = past.events.length;
    expect(past.cast(vote, one, 'yes')).toEqual({ ok: true, events: [], rows: [] });
    expect(past.events).toHaveLength(before);
    // Its number leads to the event that says the same.
    const { seq } = rollOf(past.state, vote)?.[0]?.ballot ?? {};
    expect(past.events.find((event) => event.seq === seq)).toMatchObject({
      ...{ type: 'votes/ballot-cast', data: { seat: one, choice: 'yes' } },
    });
    past.close(vote);
    const held = getIn(past.state.votes, vote);
    expect(held).toMatchObject({
      outcome: { tally: { yes: { seats: 2, area: 300 }, no: { seats: 0 } } },
    });
  });

  test('[VO10] nobody, strangers and doubles: one person, one ballot', () => {
    const scene = opened();
    const { past, vote } = scene;
    expect(past.tell({ type: 'votes/cast-ballot', vote, choice: 'yes' })).toMatchObject({
      code: 'seat-needed',
    });
    expect(past.cast(vote, seatAt(4), 'yes')).toMatchObject({ code: 'not-an-elector' });
    past.cast(vote, three, 'no');
    past.cast(vote, seatAt(31), 'yes');
    expect(turnoutOf(scene)).toEqual({ seats: 1, heads: 1, area: 300 });
    expect(
      rollOf(past.state, vote)
        ?.filter(({ ballot }) => ballot !== null)
        .map(({ seat }) => seat),
    ).toEqual([three]);
  });

  test('[VO10] before the opening and for no vote there is nothing to cast', () => {
    const past = hall(worldOf(electorsOf(1)));
    past.prepare();
    expect(past.cast(past.state.prepared[0] ?? idAt(1), one, 'yes')).toMatchObject({
      code: 'vote-not-open',
    });
    expect(past.cast(idAt<'vote'>(9), one, 'yes')).toMatchObject({ code: 'vote-unknown' });
  });

  test('[VO12] an offline ballot keeps for a day, and only the vote says that it is late', () => {
    expect(votesCommands['votes/cast-ballot'].offline).toBe(24 * 60 * 60_000);
    const over = extend(openedMeeting(), { type: 'life/close-meeting', despite: 0 });
    expect(over.state.life.phase).toBe('closed');
    expect(votesCommands['votes/cast-ballot'].when).toContain(over.state.life.phase);
    const { past, vote } = opened();
    past.close(vote);
    past.wait(20 * 60 * 60_000);
    expect(past.cast(vote, one, 'yes')).toMatchObject({ ok: false, code: 'vote-closed' });
  });
});

describe('on somebody’s behalf', () => {
  test('[VO11] both names are kept, and a correction replaces what was entered', () => {
    const { past, vote } = opened();
    const enter = (choice: 'yes' | 'no') =>
      past.tell({ type: 'votes/enter-ballot', vote, seat: one, choice, how: withHelp }, clerk);
    enter('no');
    enter('yes');
    expect(enter('yes')).toMatchObject({ events: [] });
    const [line] = rollOf(past.state, vote) ?? [];
    expect(line).toMatchObject({
      seat: one,
      ballot: { channel: 'assisted', by: clerk.seat, account: clerk.account, choice: null },
    });
    past.cast(vote, two, 'no');
    expect(rollOf(past.state, vote)?.[1]).toMatchObject({
      ballot: { channel: 'phone', by: null, account: null },
    });
  });

  test('[VO11] staff never touch what a person cast; a person replaces what was entered', () => {
    const scene = opened();
    const { past, vote } = scene;
    past.cast(vote, one, 'yes');
    const how = withHelp;
    const entered = { type: 'votes/enter-ballot', vote, seat: one, choice: 'no', how } as const;
    expect(past.tell(entered, clerk)).toMatchObject({ code: 'ballot-is-their-own' });
    expect(past.tell({ type: 'votes/strike-ballot', vote, seat: one }, clerk)).toMatchObject({
      code: 'ballot-is-their-own',
    });
    past.tell({ ...entered, seat: two }, clerk);
    past.cast(vote, two, 'no');
    expect(rollOf(past.state, vote)?.[1]).toMatchObject({ ballot: { channel: 'phone' } });
    expect(turnoutOf(scene)).toEqual({ seats: 2, heads: 2, area: 300 });
  });

  test('[VO11] what was entered by mistake is struck', () => {
    const scene = opened();
    const { past, vote } = scene;
    const strike = { type: 'votes/strike-ballot', vote, seat: three } as const;
    expect(past.tell(strike, clerk)).toMatchObject({ code: 'ballot-unknown' });
    expect(past.tell({ ...strike, seat: seatAt(4) }, clerk)).toMatchObject({
      code: 'not-an-elector',
    });
    const entry = { type: 'votes/enter-ballot', vote, how: withHelp } as const;
    past.tell({ ...entry, seat: one, choice: 'abstain' }, clerk);
    past.tell({ ...entry, seat: three, choice: 'yes' }, clerk);
    expect(past.counter).toEqual(strike);
    past.tell(strike, clerk);
    expect(past.counter).toEqual({
      ...strike,
      type: 'votes/enter-ballot',
      choice: 'yes',
      how: withHelp,
    });
    expect(turnoutOf(scene)).toEqual({ seats: 1, heads: 1, area: 100 });
    expect(rollOf(past.state, vote)?.[2]).toMatchObject({ ballot: null });
    const cast = past.cast(vote, two, 'yes');
    expect(cast).toMatchObject({ ok: true });
    expect(past.counter).toBeNull();
  });

  test('[VO69] with help the reason and who helped stand on the roll, and without consent nothing is taken', () => {
    const { past, vote } = opened();
    const how = { ...withHelp, why: 'cannot-read' } as const;
    const entry = { type: 'votes/enter-ballot', vote, seat: one, choice: 'yes' } as const;
    past.tell({ ...entry, how }, clerk);
    expect(rollOf(past.state, vote)?.[0]?.ballot).toMatchObject({
      by: clerk.seat,
      trace: { why: 'cannot-read' },
    });
    const nameless = { ...clerk, seat: null };
    expect(past.tell({ ...entry, how }, nameless)).toEqual({ ok: false, code: 'helper-unnamed' });
    expect(parseCommand({ ...entry, how }).ok).toBe(true);
    expect(parseCommand(entry).ok).toBe(false);
    expect(parseCommand({ ...entry, how: { ...how, consent: false } }).ok).toBe(false);
    expect(parseCommand({ ...entry, how: { ...how, why: undefined } }).ok).toBe(false);
  });

  test('[VO69] one that was kept before all that was asked is read, and not entered again by one press', () => {
    const { past, vote } = opened();
    const old = {
      vote,
      seat: one,
      choice: 'yes',
      turnout: past.held(vote).eligible,
    } as const;
    const struck = {
      type: 'votes/ballot-struck',
      data: old,
      words: null,
      seq: 9,
      at: 9,
      actor: clerk,
    };
    expect(votes.counter?.(struck as never)).toBeNull();
    const data = { ...old, channel: 'assisted' };
    const after = votes.evolve(past.state, { ...struck, type: 'votes/ballot-cast', data } as never);
    expect(rollOf(after, vote)?.[0]?.ballot).toMatchObject({ channel: 'assisted', by: clerk.seat });
  });
});
