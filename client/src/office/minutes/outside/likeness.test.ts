import { expect, test } from 'vitest';
import { likeLines } from './likeness.ts';

const firstLike = likeLines([
  '一层不出资',
  '夜间低速静音运行',
  '夜间低速静音运行。',
  '丙',
  '甲甲甲甲',
]);

test('the first line from a place on that has more in common than was asked for', () => {
  expect(firstLike('夜间低速、静音运行', 0, 0.5)).toBe(1);
  expect(firstLike('夜间低速、静音运行', 2, 0.5)).toBe(2);
  expect(firstLike('夜间低速、静音运行', 3, 0.5)).toBe(-1);
  expect(firstLike('采用玻璃井道', 0, 0.5)).toBe(-1);
});

test('a pair that comes often counts as often as both have it', () => {
  expect(firstLike('甲甲', 0, 0.49)).toBe(4);
  expect(firstLike('甲甲', 0, 0.5)).toBe(-1);
});

test('a single character is like itself alone, and nothing like nothing', () => {
  expect([firstLike('丙', 0, 0.5), firstLike('丁', 0, 0.5)]).toEqual([3, -1]);
  expect(likeLines([])('丙', 0, 0.5)).toBe(-1);
});
