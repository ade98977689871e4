import type { BlockJson, DocumentJson } from '@haoshangliang/shared/documents';
import { expect, test } from 'vitest';
import { changesBetween } from './changes.ts';

const line = (text: string): BlockJson => ({
  type: 'paragraph',
  attrs: { id: null },
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
});
const heading = (text: string): BlockJson => ({
  type: 'heading',
  attrs: { id: null, level: 1 },
  content: [{ type: 'text', text }],
});
const doc = (...content: BlockJson[]): DocumentJson => ({ type: 'doc', content });

const marks = { same: '', added: '+', removed: '-' } as const;
const shown = (before: DocumentJson, after: DocumentJson) =>
  changesBetween(before, after).map(({ under, lines }) => [
    under,
    ...lines.map((parts) => parts.map(({ kind, text }) => `${marks[kind]}${text}`).join('|')),
  ]);

test('a change is told with the heading it stands under, and nothing that has stayed', () => {
  const before = doc(
    line('开头'),
    heading('会议概况'),
    line('时间九点'),
    line('地点在一楼'),
    heading('表决'),
  );
  const after = doc(
    line('开头'),
    heading('会议概况'),
    line('时间十点'),
    line('地点在二楼'),
    heading('表决'),
    line('通过'),
  );
  expect(shown(before, after)).toEqual([
    ['一、会议概况', '时间|-九|+十|点', '地点在|-一|+二|楼'],
    ['二、表决', '+通过'],
  ]);
  expect(shown(before, before)).toEqual([]);
});

test('what stands before the first heading is under none, and empty lines are no change', () => {
  expect(shown(doc(line('甲')), doc(line(''), line('乙'), heading('一')))).toEqual([
    ['', '-甲|+乙', '+一'],
  ]);
  expect(shown(doc(line('甲')), doc(line('甲'), line('')))).toEqual([]);
});

test('texts too long to be compared by characters are told by lines', () => {
  const [old, now] = ['旧'.repeat(2500), '新'.repeat(2500)];
  expect(shown(doc(line('同')), doc(line('同'), line(now)))).toEqual([['', `+${now}`]]);
  expect(shown(doc(line(old)), doc(line(now)))).toEqual([['', `-${old}`, `+${now}`]]);
});
