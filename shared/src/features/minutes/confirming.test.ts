import { describe, expect, test } from 'vitest';
import { given, idAt, past, recorded, startOfTime } from '../../testing/index.ts';
import { parseCommand } from '../../wire/index.ts';
import type { MinutesCommand } from './commands.ts';
import { minutes } from './index.ts';

const seat = idAt<'seat'>(7);
const frozen = { minutesVersion: () => 1, attended: (one: string) => one === seat };
const having = (...commands: MinutesCommand[]) =>
  given(minutes, ...past(minutes, frozen, ...commands));

const until = startOfTime + 86_400_000;
const ask: MinutesCommand = { type: 'minutes/ask-confirmation', until };
const objections = [{ section: 'b2', text: '面积应为88.60㎡' }];
const confirm = (...said: typeof objections): MinutesCommand => ({
  type: 'minutes/confirm',
  seat,
  version: 1,
  objections: said,
});
const record = (...said: typeof objections): MinutesCommand => ({
  type: 'minutes/record-confirmation',
  seat,
  how: 'paper',
  objections: said,
});
const gates: MinutesCommand = {
  type: 'minutes/name-gates',
  gates: [{ name: '审核', reviewer: '甲科长' }],
};
const answer = {
  ...{ type: 'minutes/answer-review', gate: 0, naming: 1, version: 1 },
  ...{ outcome: 'passed', note: '' },
};
const review = (outcome: 'passed' | 'returned'): MinutesCommand => ({
  ...{ type: 'minutes/review', gate: 0, outcome, how: 'paper', on: startOfTime },
  note: outcome === 'passed' ? '' : '日期有误',
});

describe('a reviewer by link', () => {
  test('[MI11] is about the version before them, at the moment they pressed', () => {
    const { state } = having(gates, answer as MinutesCommand);
    expect(state.reviews[0]).toMatchObject({ how: 'link', outcome: 'passed', version: 1 });
    const now = startOfTime + 60_000;
    having(gates)
      .when(answer as MinutesCommand, { ...frozen, now })
      .then({
        type: 'minutes/reviewed',
        data: { gate: 0, outcome: 'passed', version: 1, how: 'link', on: now },
        words: { note: null },
      });
  });

  test('[MI11] the same said again undoes no signature; something else does', () => {
    const pass = answer as MinutesCommand;
    const sign: MinutesCommand = {
      ...{ type: 'minutes/sign', how: 'desk', on: startOfTime, signer: '丙书记', number: '' },
    };
    having(gates, pass, sign).when(pass, frozen).then();
    const noted = { ...answer, note: '已阅' } as MinutesCommand;
    expect(having(gates, pass, sign, noted).state.signature).toBeNull();
    const told = having(gates, review('passed'), sign, pass).state;
    expect(told).toMatchObject({ signature: null, reviews: { 0: { how: 'link' } } });
  });

  test('[MI11] a text that has changed since, a gate that is none, a return without a reason', () => {
    const when = (change: object, facts: object = {}) =>
      having(gates).when({ ...answer, ...change } as MinutesCommand, { ...frozen, ...facts });
    when({}, { minutesVersion: () => 2 }).thenRejected('minutes-changed');
    when({}, { minutesVersion: () => null }).thenRejected('minutes-changed');
    when({ gate: 3 }).thenRejected('gate-unknown');
    when({ outcome: 'returned' }).thenRejected('reason-needed');
  });

  test('[MI11] gates that were named anew in between, whoever passes it on', () => {
    having(gates, gates)
      .when(answer as MinutesCommand, frozen)
      .thenRejected('gates-changed');
    having(gates, gates)
      .when({ ...review('passed'), naming: 1 } as MinutesCommand, frozen)
      .thenRejected('gates-changed');
    const back = { type: 'minutes/withdraw-review', gate: 0 } as const;
    const taken = past(minutes, frozen, gates, review('passed'), back).map(recorded);
    const again = minutes.counter?.(taken[2]!) as MinutesCommand;
    expect(having(gates, review('passed'), back, again).state).toEqual(
      having(gates, review('passed')).state,
    );
    having(gates, review('passed'), back, gates).when(again, frozen).thenRejected('gates-changed');
  });

  test('[MI3] what the reviewer said by link counts again when the desk takes its entry back', () => {
    const byLink = having(gates, answer as MinutesCommand).state;
    const back = { type: 'minutes/withdraw-review', gate: 0 } as const;
    expect(having(gates, answer as MinutesCommand, review('returned'), back).state).toEqual(byLink);
  });
});

describe('the path', () => {
  test('[MI12] is chosen, and chosen otherwise', () => {
    const short: MinutesCommand = { type: 'minutes/choose-path', path: 'short' };
    const long: MinutesCommand = { type: 'minutes/choose-path', path: 'long' };
    expect(having().state.path).toBeNull();
    expect(having(short, long).state.path).toBe('long');
    having(long).when(long, frozen).then();
    const events = past(minutes, frozen, short, long).map(recorded);
    expect(minutes.counter?.(events[1]!)).toEqual(short);
  });
});

describe('those present', () => {
  test('[MI13] are asked about a frozen version, until a moment that is still to come', () => {
    having()
      .when(ask, { ...frozen, minutesVersion: () => null })
      .thenRejected('minutes-not-frozen');
    having()
      .when(ask, { ...frozen, now: until })
      .thenRejected('deadline-past');
    expect(having(ask).state.asking).toEqual({ version: 1, until });
    expect(having(ask, { type: 'minutes/end-confirmation' }).state.asking).toBeNull();
  });

  test('[MI13] nobody answers late, to another version, or without having been there', () => {
    having(ask)
      .when(confirm(), { ...frozen, now: until + 1 })
      .thenRejected('confirmation-over');
    having().when(confirm(), frozen).thenRejected('confirmation-over');
    having(ask)
      .when(confirm(), { ...frozen, minutesVersion: () => 2 })
      .thenRejected('minutes-changed');
    having(ask)
      .when(confirm(), { ...frozen, attended: () => false })
      .thenRejected('not-present');
    having()
      .when(record(), { ...frozen, attended: () => false })
      .thenRejected('not-present');
  });

  test('[MI14] confirm the whole, or object by section; the last answer counts', () => {
    const { state } = having(ask, confirm(), confirm(...objections));
    expect(state.confirmations[seat]).toMatchObject({ how: 'link', version: 1, objections });
    expect(having(ask, confirm(...objections), confirm()).state.confirmations[seat]).toMatchObject({
      objections: [],
    });
  });

  test('[MI14] the same by link again is nothing new; over what the desk recorded it is', () => {
    const said = confirm(...objections);
    having(ask, said).when(said, frozen).then();
    expect(having(ask, said, confirm()).state.confirmations[seat]?.objections).toEqual([]);
    expect(having(ask, record(), confirm()).state.confirmations[seat]?.how).toBe('link');
  });

  test('[MI14] what the desk recorded is taken back, and can be recorded again', () => {
    const events = past(minutes, frozen, record(...objections), {
      type: 'minutes/withdraw-confirmation',
      seat,
    }).map(recorded);
    expect(given(minutes, ...events).state.confirmations).toEqual({});
    expect(minutes.counter?.(events[1]!)).toEqual(record(...objections));
    having()
      .when({ type: 'minutes/withdraw-confirmation', seat }, frozen)
      .thenRejected('nothing-to-withdraw');
  });

  test('[MI14] taken back, what the person said by link counts again', () => {
    const back: MinutesCommand = { type: 'minutes/withdraw-confirmation', seat };
    const byLink = having(ask, confirm(...objections)).state;
    expect(having(ask, confirm(...objections), record(), back).state).toEqual(byLink);
    expect(having(ask, confirm(...objections), record(), record(), back, back).state).toEqual(
      byLink,
    );
  });

  test('[MI14] sections and words that nobody would type are malformed', () => {
    const many = Array.from({ length: 41 }, () => objections[0]);
    for (const wrong of [many, [{ section: '', text: '错' }], [{ section: 'b', text: '' }]]) {
      const command = { type: 'minutes/record-confirmation', seat, how: 'desk', objections: wrong };
      expect(parseCommand(command)).toMatchObject({ code: 'malformed' });
    }
  });
});
