import type { Forms, Paper } from '@haoshangliang/shared/minutes';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { liftMinutes } from '../testing/lift-print.ts';
import { readPdf } from '../testing/paper.ts';
import { paperDocx } from './docx/paper-docx.ts';
import { paperPdf } from './pdf/paper-pdf.ts';

let forms: Forms;

beforeAll(() => {
  forms = liftMinutes('real').forms;
});

function there(paper: Paper | undefined): Paper {
  if (paper === undefined) throw new Error('The paper is not there.');
  return paper;
}

async function wordsOf(paper: Paper): Promise<string> {
  const parts = unzipSync(await paperDocx(paper));
  const pages = ['word/header1.xml', 'word/document.xml'].map((name) => parts[name]);
  const xml = pages.map((part) => strFromU8(part ?? new Uint8Array())).join('');
  return xml.replace(/<[^>]*>/g, '');
}

const pdfWords = async (paper: Paper) =>
  (await readPdf(await paperPdf(paper))).text.replace(/\s/g, '');

/** What each has to say, in this order; the same from both writers. */
const told = {
  attendance: [
    '仓后街社区老旧楼院加装电梯协商议事会签到表（到会情况）',
    '时间：2023年8月22日19:00至21:00',
    '地点：社区议事厅（示例）',
    '到会情况',
    '101室业主',
    '202室业主',
    '请假',
  ],
  votes: [
    '表决结果单',
    '加装电梯意向（第一次）',
    '未通过',
    '通过',
    '1086.00㎡',
    '计票人：',
    '监票人：',
  ],
  consensus: [
    '仓后街社区老旧楼院加装电梯协商议事会协商意见签字页',
    '时间：2023年8月22日19:00至21:00',
    '地点：社区议事厅（示例）',
    '《加装电梯协商意见稿》第2版全文如下：',
    '采用玻璃井道',
    '文本校验码',
    '参加协商人员签字：',
    '101室业主',
  ],
  brief: ['协商专报', '达成共识', '分歧与保留意见', '通过', '仓后街社区', '2023年8月22日'],
  report: ['协商报告', '一、', '达成共识', '分歧与保留意见', '仓后街社区', '2023年8月22日'],
} as const satisfies Record<Exclude<keyof Forms, 'assignment' | 'approval'>, readonly string[]>;

/** What happened, with room to sign: nobody signs a page that calls itself a draft. */
const signedAtOnce: ReadonlySet<string> = new Set(['attendance', 'votes', 'consensus']);

describe.each(Object.entries(told))('%s of the lift case', (name, parts) => {
  test.each([
    ['Word', wordsOf],
    ['PDF', pdfWords],
  ] as const)(
    'says what it has to say, from %s',
    async (_writer, words) => {
      const text = await words(there(forms[name as keyof Forms]));
      expect(parts.filter((part) => !text.includes(part))).toEqual([]);
      expect(text.includes('【草稿】')).toBe(!signedAtOnce.has(name));
    },
    120_000,
  );
});

test('who did not come has no line to sign the consensus', () => {
  const [table] = there(forms.consensus).parts.flatMap((part) =>
    part.kind === 'table' ? [part.table] : [],
  );
  const names = table?.rows.map(([, name]) => name);
  expect(names).toContain('101室业主');
  expect(names).not.toContain('202室业主');
});

test('before anybody is on the list and anything has happened there is no paper', () => {
  const { forms: early } = liftMinutes('real', 1);
  expect(Object.keys(early)).toEqual([]);
});
