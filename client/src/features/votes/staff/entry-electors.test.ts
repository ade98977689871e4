import type { SeatId } from '@haoshangliang/shared/kernel';
import { expect, it } from 'vitest';
import { found, type Person } from './entry-electors.ts';

const person = (name: string): Person => ({
  seat: name.padStart(26, '0') as SeatId,
  name,
  voted: false,
});
const people = ['601室 王桂兰', '1601室 王强', '602室 李四'].map(person);
const names = (typed: string) => found(people, typed).map(({ name }) => name);

it('finds a room by its whole number first: 601 is no part of 1601', () => {
  expect(names('601')).toEqual(['601室 王桂兰']);
  expect(names('60')).toEqual(['601室 王桂兰', '1601室 王强', '602室 李四']);
});

it('finds by part of a name, and offers all whom it fits', () => {
  expect(names(' 桂 ')).toEqual(['601室 王桂兰']);
  expect(names('王')).toEqual(['601室 王桂兰', '1601室 王强']);
  expect(names('')).toEqual([]);
  expect(names('赵')).toEqual([]);
});
