import { describe, expect, test } from 'vitest';
import { audiences } from '../../kernel/index.ts';
import { given, past, recorded, startOfTime } from '../../testing/index.ts';
import { parseCommand } from '../../wire/index.ts';
import type { MinutesCommand } from './commands.ts';
import { minutes } from './index.ts';
import { isUnsigned, signatureOn } from './state.ts';

const frozen = { minutesVersion: () => 1, attended: () => true };
const having = (...commands: MinutesCommand[]) =>
  given(minutes, ...past(minutes, frozen, ...commands));
const read: MinutesCommand = { type: 'minutes/confirm-reading', objections: '' };
const gates: MinutesCommand = {
  type: 'minutes/name-gates',
  gates: [
    { name: '文稿服务政治关', reviewer: '甲科长' },
    { name: '文件材料文字关', reviewer: '乙主任' },
  ],
};
const said = { how: 'paper', on: startOfTime } as const;
const pass = (gate: number) =>
  ({ type: 'minutes/review', gate, outcome: 'passed', ...said, note: '' }) as const;
const sign = { type: 'minutes/sign', ...said, signer: '丙书记', number: '第3期' } as const;

describe('read out and confirmed', () => {
  test('[MI1] it is about the frozen version, with objections in words', () => {
    having()
      .when({ type: 'minutes/confirm-reading', objections: '101室：面积应为88.60㎡' }, frozen)
      .then({
        type: 'minutes/reading-confirmed',
        data: { version: 1 },
        words: { objections: '101室：面积应为88.60㎡' },
      });
    expect(having(read, { type: 'minutes/withdraw-reading' }).state).toEqual(having().state);
    having().when({ type: 'minutes/withdraw-reading' }, frozen).thenRejected('nothing-to-withdraw');
  });

  test('[MI4] nothing is said to a text that is not frozen', () => {
    for (const command of [read, pass(0), sign]) {
      having(gates)
        .when(command, { ...frozen, minutesVersion: () => null })
        .thenRejected('minutes-not-frozen');
    }
  });
});

describe('review', () => {
  test('[MI2] gates are named, and naming them anew begins anew', () => {
    expect(having(gates, pass(0), gates).state).toEqual(having(gates, gates).state);
    const many = Array(9).fill({ name: '关', reviewer: '某' });
    for (const wrong of [[], many, [{ name: '', reviewer: '某' }], [{ name: '关' }]]) {
      expect(parseCommand({ type: 'minutes/name-gates', gates: wrong })).toMatchObject({
        code: 'malformed',
      });
    }
  });

  test('[MI3] a reviewer passes, or returns with a reason', () => {
    const back = { ...pass(1), outcome: 'returned' } as const;
    having(gates).when(back, frozen).thenRejected('reason-needed');
    having(gates).when(pass(2), frozen).thenRejected('gate-unknown');
    const state = having(gates)
      .when({ ...back, note: '单位名称有误' }, frozen)
      .then({
        type: 'minutes/reviewed',
        data: { gate: 1, outcome: 'returned', ...said, version: 1 },
        words: { note: '单位名称有误' },
      });
    expect(state.reviews[1]).toMatchObject({ outcome: 'returned', note: '单位名称有误' });
    const undone = having(gates, pass(0), { type: 'minutes/withdraw-review', gate: 0 });
    expect(undone.state).toEqual(having(gates).state);
    having(gates)
      .when({ type: 'minutes/withdraw-review', gate: 0 }, frozen)
      .thenRejected('nothing-to-withdraw');
  });
});

describe('signing', () => {
  test('[MI5] only once every gate has passed', () => {
    having(gates, pass(0)).when(sign, frozen).thenRejected('gates-open', { count: 1 });
    const state = having(gates, pass(0), pass(1))
      .when(sign, frozen)
      .then({
        type: 'minutes/signed',
        data: { version: 1, ...said },
        words: { signer: '丙书记', number: '第3期' },
      });
    expect(isUnsigned(state, 1, null)).toBe(false);
    const undone = having(gates, pass(0), pass(1), sign, { type: 'minutes/withdraw-signature' });
    expect(undone.state).toEqual(having(gates, pass(0), pass(1)).state);
  });

  test('[MI4] a yes to one version is none to the next', () => {
    const passed = having(gates, pass(0), pass(1), sign);
    passed
      .when(sign, { ...frozen, minutesVersion: () => 2 })
      .thenRejected('gates-open', { count: 2 });
    expect(isUnsigned(passed.state, 2, null)).toBe(true);
    expect(isUnsigned(passed.state, null, null)).toBe(true);
  });

  test('[MI5] what is said to a gate afterwards undoes the signature', () => {
    const back = { ...pass(1), outcome: 'returned', note: '错字' } as const;
    expect(having(gates, pass(0), pass(1), sign, back).state.signature).toBeNull();
  });

  test('[MI6] without gates nothing has to be signed', () => {
    expect(isUnsigned(having().state, null, null)).toBe(false);
    expect(isUnsigned(having(gates).state, 1, null)).toBe(true);
  });

  test('[MI5] a signature given before the minutes were sent back or recalled is none now', () => {
    const { state } = having(gates, pass(0), pass(1), sign);
    const { seq } = state.signature!;
    expect(signatureOn(state, 1, seq - 1)).toMatchObject({ signer: '丙书记' });
    expect(isUnsigned(state, 1, seq - 1)).toBe(false);
    expect(signatureOn(state, 1, seq + 1)).toBeNull();
    expect(isUnsigned(state, 1, seq + 1)).toBe(true);
  });
});

const all: MinutesCommand[] = [read, gates, pass(0), pass(1), sign];

test('[MI7] all of it is for staff', () => {
  const events = past(minutes, frozen, ...all).map(recorded);
  const { state } = having(...all);
  for (const audience of audiences) {
    const viewer = { audience, seats: [] };
    const isStaff = audience === 'staff';
    expect(events.map((event) => minutes.redact(event, audience))).toEqual(
      events.map((event) => (isStaff ? event : null)),
    );
    expect(minutes.project(state, viewer)).toEqual(isStaff ? state : minutes.initial);
  }
});

test('[MI8] each has its way back, and back again', () => {
  const withdrawals: MinutesCommand[] = [
    { type: 'minutes/withdraw-signature' },
    { type: 'minutes/withdraw-review', gate: 1 },
    { type: 'minutes/withdraw-reading' },
  ];
  const events = past(minutes, frozen, ...all, ...withdrawals).map(recorded);
  const counters = events.map((event) => minutes.counter?.(event) ?? null);
  expect(counters).toEqual([
    { type: 'minutes/withdraw-reading' },
    null,
    { type: 'minutes/withdraw-review', gate: 0 },
    { type: 'minutes/withdraw-review', gate: 1 },
    { type: 'minutes/withdraw-signature' },
    sign,
    { ...pass(1), naming: 1 },
    read,
  ]);
});

test('[MI9] erased words read as null', () => {
  const events = past(minutes, frozen, ...all).map(recorded);
  const erased = events.map((event) => ({ ...event, words: null }) as typeof event);
  const state = erased.reduce((s, event) => minutes.evolve(s, event), minutes.initial);
  expect(state).toMatchObject({
    gates: [
      { name: null, reviewer: null },
      { name: null, reviewer: null },
    ],
    reading: { version: 1, objections: null },
    signature: { version: 1, signer: null, number: null },
  });
});

test('[MI9] a reading whose words were erased is not read again as one without objections', () => {
  const [, withdrawn] = past(minutes, frozen, read, { type: 'minutes/withdraw-reading' });
  const event = recorded(withdrawn!, 1);
  expect(minutes.counter?.(event)).toEqual(read);
  expect(minutes.counter?.({ ...event, words: null } as typeof event)).toBeNull();
});

test('[MI10] what is issued is sealed once, and a correction beside it', () => {
  const seal = (issue: number): MinutesCommand => ({
    type: 'minutes/seal',
    issue,
    hash: 'ab'.repeat(32),
  });
  having(seal(9))
    .when(seal(12), frozen)
    .then({ type: 'minutes/sealed', data: { issue: 12, hash: 'ab'.repeat(32) }, words: null });
  having(seal(9)).when(seal(9), frozen).then();
  expect(having(seal(9), seal(12)).state.seals.map(({ issue }) => issue)).toEqual([9, 12]);
});
