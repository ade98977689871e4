import type { SeatId } from '@haoshangliang/shared/kernel';
import { expect, it } from 'vitest';
import { type Box, enteredFor, found, ownCaster, type Person } from './entry-electors.ts';

const person = (name: string): Person => ({
  seat: name.padStart(26, '0') as SeatId,
  name,
  room: null,
  voted: false,
  insteadOf: null,
});
const people = ['601室 王桂兰', '1601室 王强', '602室 李四'].map(person);
const names = (typed: string) => found(people, typed).map(({ name }) => name);

it('finds a room by its whole number first: 601 is no part of 1601', () => {
  expect(names('601')).toEqual(['601室 王桂兰']);
  expect(names('60')).toEqual(['601室 王桂兰', '1601室 王强', '602室 李四']);
});

it('finds by a room that the name does not say', () => {
  const wang = { ...person('王建国'), room: '101室' };
  const zhang = { ...person('张伟'), room: '1101室' };
  expect(found([wang, zhang], '101')).toEqual([wang]);
  expect(found([wang, zhang], '01室')).toEqual([wang, zhang]);
});

it('finds by part of a name, and offers all whom it fits', () => {
  expect(names(' 桂 ')).toEqual(['601室 王桂兰']);
  expect(names('王')).toEqual(['601室 王桂兰', '1601室 王强']);
  expect(names('')).toEqual([]);
  expect(names('赵')).toEqual([]);
});

const [ling, wei, chen] = ['1', '2', '3'].map((no) => no.padStart(26, '0') as SeatId);
const cast = (channel: 'phone' | 'hands', caster?: SeatId) => ({
  ...{ choice: null, reason: null, channel, at: 1, by: null },
  ...(caster === undefined ? {} : { caster }),
});
const household: Box['lines'][number] = {
  ...{ seat: ling!, heads: 1, area: null, group: null, admitted: false, others: [wei!, chen!] },
  ballot: null,
};

it('names each of a household; of one that has voted on a phone those who may replace that ballot', () => {
  const of = (ballot: typeof household.ballot, rule: 'replace' | 'refuse' = 'replace') =>
    enteredFor({ ...household, ballot }, { household: rule });
  expect(of(null)).toEqual([ling, wei, chen]);
  expect(of(cast('hands'))).toEqual([ling, wei, chen]);
  expect(of(cast('phone', wei!))).toEqual([ling, chen]);
  expect(of(cast('phone', wei!), 'refuse')).toEqual([]);
  const replacing = {
    ...cast('hands', ling!),
    trace: { instead: 'phone', insteadOf: wei! },
  } as const;
  expect(of(replacing)).toEqual([ling, chen]);
  expect(ownCaster({ ...household, ballot: cast('phone', wei!) })).toBe(wei);
  expect(ownCaster({ ...household, ballot: replacing })).toBeNull();
  const given = { ...household, proxies: [{ of: chen!, to: wei! }], ballot: cast('phone') };
  expect(enteredFor(given, { household: 'replace' })).toEqual([wei]);
  expect(enteredFor({ ...household, ballot: cast('phone') }, {})).toEqual([]);
});
