import { describe, expect, it } from 'vitest';
import { inOrder } from './in-order.ts';

describe('names in the order a clerk expects', () => {
  it.each([
    [['一、二层业主', '三、四层业主', '五、六层业主', '职能部门']],
    [['第二网格', '第九网格', '第十网格', '第十一网格', '第二十网格', '第一百零一网格']],
    [['2号楼', '10号楼', '101号楼']],
    [['陈村', '李村', '王村']],
  ])('%j', (names) => {
    expect(inOrder([...names].reverse(), (name) => name)).toEqual(names);
  });
});
