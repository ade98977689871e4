import { expect, test } from 'vitest';
import { understand } from './understand.ts';

const columns = ['name', 'role', 'phone', 'voter'] as const;
const reading = { columns: [...columns], firstRow: 1, display: 'name', voter: true } as const;

test('gives no vote to who runs the meeting or advises in it unless the list does', () => {
  const { people } = understand(
    [
      ['周甲', '主持人', '', ''],
      ['吴乙', '专家', '', ''],
      ['郑丙', '专家', '', '是'],
      ['冯丁', '居民', '', ''],
      ['陈戊', '区政协委员', '', ''],
      ['褚己', '居民', '', '否'],
    ],
    { ...reading, columns: [...columns] },
    new Set(),
  );
  expect(people.map(({ voter }) => voter)).toEqual([false, false, true, true, true, false]);
});

test('two of one name are two where their telephones differ, and one written twice where nothing does', () => {
  const { problems } = understand(
    [
      ['王桂英', '居民', '13800000001', ''],
      ['王桂英', '居民', '13800000002', ''],
      ['李秀兰', '居民', '', ''],
      ['李秀兰', '居民', '13800000003', ''],
    ],
    { ...reading, columns: [...columns] },
    new Set(),
  );
  expect(problems.map(({ row, problem, other }) => [row, problem, other])).toEqual([
    [2, 'same-name', 1],
    [4, 'person-twice', 3],
  ]);
});
