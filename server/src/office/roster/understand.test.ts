import { isExpected } from '@haoshangliang/shared/features/people';
import { expect, test } from 'vitest';
import { guessColumns } from './guess-columns.ts';
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

test('calls whoever has a title nobody knows like a resident, with a vote or without', () => {
  const { people, problems } = understand(
    [
      ['钱乙', '物业经理', '', '否'],
      ['孙丙', '物业经理', '', ''],
    ],
    { ...reading, columns: [...columns] },
    new Set(),
  );
  expect(people.map(({ role, label, voter }) => [role, label, voter])).toEqual([
    ['resident', '物业经理', false],
    ['resident', '物业经理', true],
  ]);
  expect(people.every((person) => isExpected({ ...person, visitor: false }))).toBe(true);
  const said = { problem: 'role-unknown', field: 'role', value: '物业经理' };
  expect(problems).toMatchObject([said, said]);
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

test('takes 姓名 for the name though 户主 stands before it, and a 否 under 是否投票人 for no vote', () => {
  const cells = [
    ['户号', '户主', '姓名', '电话', '组别', '身份', '建筑面积', '是否投票人'],
    ['1', '周甲', '周甲', '13800000001', '一组', '居民', '88.6', '是'],
    ['1', '周甲', '吴乙', '13800000002', '一组', '居民', '', '否'],
  ];
  const guess = guessColumns(cells);
  const { people } = understand(cells, { ...reading, ...guess }, new Set());
  expect(people.map(({ name, household, voter }) => [name, household, voter])).toEqual([
    ['周甲', '1', true],
    ['吴乙', '1', false],
  ]);
});

test('puts house, entrance and room together, so that 501 of two houses are two doors', () => {
  const doorsOf = (rows: readonly (readonly string[])[]) => {
    const cells = [['姓名', '楼栋', '单元', '房号'], ...rows];
    const guess = guessColumns(cells);
    const { people, problems } = understand(cells, { ...reading, ...guess }, new Set());
    return [people.map(({ room }) => room), problems.map(({ row, problem }) => [row, problem])];
  };
  expect(
    doorsOf([
      ['张伟', '5号楼', '2单元', '501'],
      ['张伟', '6号楼', '', '501'],
      ['吴乙', '6', '2', '501'],
      ['郑丙', '7号楼', '', '7-502'],
      ['冯丁', '7号楼', '', ''],
    ]),
  ).toEqual([['5号楼2单元501', '6号楼501', '6-2-501', '7-502', null], []]);
  const [, problems] = doorsOf([['陈戊', '幸福路一百二十三号院', '东侧二单元', '西头三零一室']]);
  expect(problems).toEqual([[2, 'text-too-long']]);
});

test('says where two voters of one household have the same area, which would be added up', () => {
  const cells = [
    ['周甲', '甲-501', '88.60', '是'],
    ['吴乙', '甲－５０１', '88.6㎡', '是'],
    ['郑丙', '甲-501', '88.60', '否'],
    ['王丁', '甲-502', '88.60', '是'],
  ];
  const columns = ['name', 'household', 'area', 'voter'] as const;
  const { problems, people } = understand(cells, { ...reading, columns: [...columns] }, new Set());
  expect(problems.map(({ row, problem, other }) => [row, problem, other])).toEqual([
    [2, 'area-twice', 1],
  ]);
  expect(people).toHaveLength(4);
});

test.each(['是否投票人', '是否有表决权', '是否表决', '投票权'])(
  'knows %s for who votes',
  (heading) => {
    expect(guessColumns([['户主', heading]]).columns).toEqual(['name', 'voter']);
  },
);
