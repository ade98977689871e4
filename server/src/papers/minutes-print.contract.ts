import type { BlockJson } from '@haoshangliang/shared/documents';
import { minutesPaper, type Paper } from '@haoshangliang/shared/minutes';
import { beforeAll, describe, expect, test } from 'vitest';
import { liftPrint } from '../testing/lift-print.ts';
import {
  type Inspected,
  inspectPdf,
  type PrintedLine,
  type Printout,
  readPdf,
} from '../testing/paper.ts';

const millimetre = 72 / 25.4;
/** 版心, in points. */
const area = { top: 37 * millimetre, bottom: (297 - 35) * millimetre, left: 28 * millimetre };

/** 4号, in points. */
const fourth = 14;

const paragraph = (text: string): BlockJson => ({
  type: 'paragraph',
  attrs: { id: null },
  content: [{ type: 'text', text }],
});

function inArea(page: readonly PrintedLine[] | undefined): readonly PrintedLine[] {
  return (page ?? []).filter(({ top, bottom }) => top > area.top - 2 && bottom < area.bottom + 6);
}

/** Tops of the lines of text, each once: a line may come in several pieces. */
function lineTops(page: readonly PrintedLine[] | undefined): number[] {
  return inArea(page)
    .map(({ top }) => top)
    .filter((top, i, all) => i === 0 || top - (all[i - 1] ?? 0) > 5);
}

/** Of a real meeting, with one text that is longer than a page. */
function longPaper(): Paper {
  const minutes = liftPrint('real');
  const long = '协商民主广泛多层制度化发展基层议事有事好商量众人的事情由众人商'.repeat(40);
  const doc = { type: 'doc' as const, content: [paragraph(long)] };
  const frame = { ...minutes.frame, imprint };
  return minutesPaper({ ...minutes, frame, doc, tables: [] });
}

export const minutesPapers = () => [minutesPaper(liftPrint('example')), longPaper()];

/** What minutes look like on paper, whichever program wrote them; `printed` are those papers, in their order. */
export function describeMinutesPrint(printed: () => readonly Uint8Array[]): void {
  describe('the lift case', () => {
    let paper: Inspected;
    let sheet: Printout;

    beforeAll(async () => {
      const [example, long] = printed();
      paper = await inspectPdf(example!);
      sheet = await readPdf(long!);
    });

    test('A4, every face embedded and the stand-in for the one that was asked for', () => {
      expect(paper.width).toBeCloseTo(595.3, 0);
      expect(paper.height).toBeCloseTo(841.9, 0);
      const families = new Set(paper.fonts.map((name) => /NotoSerif|NotoSans/.exec(name)?.[0]));
      expect(families).toContain('NotoSerif');
      expect(families).toContain('NotoSans');
    });

    test('the parts in their order, each with its number', () => {
      const order = [
        '仓后街社区协商纪要',
        '第3期',
        '2023年8月22日',
        '仓后街社区老旧楼院加装',
        '一、协商议题',
        '二、会议议程',
        '1.签到、到会户数与面积核对（19:00至19:08）',
        '三、协商情况',
        '（一）两种井道方案与结构安全',
        '（二）业主发言',
        '（1）归并意见：402室业主',
        '四、达成共识',
        '1.采用玻璃井道',
        '五、分歧与保留意见',
        '六、表决情况',
        '（一）加装电梯意向（第一次）',
        '表决结果：未通过。本表决为协商意向，不替代法定表决。',
        '（二）加装电梯意向（第二次，修改后）',
        '表决结果：通过。',
        '附件：表决结果表',
        '出席：',
        '请假：一、二层业主202室业主',
        '列席：',
      ];
      const text = paper.text.replace(/\s/g, '');
      const places = order.map((part) => text.indexOf(part));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    });

    test('the name with the rare character is whole', () => {
      expect(paper.text).toContain('王旸');
    });

    test('纪要标志 72 mm below the edge of the paper, the red line 156 mm, the text inside the 版心', () => {
      const [banner, rule] = paper.reds;
      expect(Math.abs((banner?.top ?? 0) - 72)).toBeLessThan(1);
      expect((rule?.right ?? 0) - (rule?.left ?? 0)).toBeCloseTo(156, 0);
      expect((rule?.bottom ?? 0) - (rule?.top ?? 0)).toBeLessThan(1);
      expect(paper.reds).toHaveLength(2);
      // The empty half of a bracket may hang out at the beginning of a line; its ink does not.
      const inked = paper.pages.flatMap((page) =>
        inArea(page).filter(({ text }) => !/^[（“‘《【]/.test(text)),
      );
      const lefts = inked.map(({ left }) => left);
      expect(Math.min(...lefts)).toBeGreaterThan(area.left - 1);
    });

    test('page numbers between dashes, right on odd pages, left on even ones', () => {
      for (const [i, page] of paper.pages.entries()) {
        const number = page.find(({ text }) => text === `—${i + 1}—`);
        const middle = ((number?.top ?? 0) + (number?.bottom ?? 0)) / 2;
        expect(middle).toBeGreaterThan(area.bottom + 5 * millimetre);
        expect(middle).toBeLessThan(area.bottom + 9 * millimetre);
        if (i % 2 === 0) expect(number?.right).toBeGreaterThan(480);
        else expect(number?.left).toBeLessThan(120);
      }
    });

    test('示例 and 草稿 stand on every page', () => {
      expect(paper.pages.length).toBeGreaterThan(5);
      for (const page of paper.pages) expect(page[0]?.text).toBe('【示例草稿】');
    });

    test('the grid: 22 lines on a page, 28 characters in a line, two at the beginning left free', () => {
      const tops = lineTops(sheet.pages[1]);
      expect(tops).toHaveLength(22);
      const pitch = ((tops[21] ?? 0) - (tops[0] ?? 0)) / 21;
      expect(pitch).toBeCloseTo(28.95, 1);
      const full = inArea(sheet.pages[1]);
      expect(full.map(({ text }) => text.length)).toEqual(Array.from({ length: 22 }, () => 28));
      const first = sheet.pages[0]?.find(({ text }) => text.startsWith('协商民主'));
      expect(first?.text).toHaveLength(26);
      expect((first?.left ?? 0) - (full[0]?.left ?? 0)).toBeCloseTo(32, 0);
      // A real meeting bears no mark of an example.
      expect(sheet.pages[0]?.[0]?.text).toBe('【草稿】');
      assertImprint(sheet);
    });
  });
}

const imprint = {
  copies: ['街道办事处', '区政协办公室'],
  organ: '社区办公室',
  date: '2026年9月5日',
};

/** 版记 (7.4): at the foot of the last page, 4号, one character in from either edge, the last rule on the edge of the 版心. */
function assertImprint({ pages }: Printout): void {
  const last = inArea(pages[pages.length - 1]);
  const [copied, organ, printed] = [
    '抄送：街道办事处，区政协办公室。',
    '社区办公室',
    '2026年9月5日印发',
  ].map((text) => last.find((line) => line.text === text));
  for (const line of [copied, organ]) expect(line?.left).toBeCloseTo(area.left + fourth, -0.5);
  expect(printed?.right).toBeCloseTo(595.3 - 26 * millimetre - fourth, -0.5);
  expect(organ?.top).toBeCloseTo(printed?.top ?? 0, 0);
  expect((organ?.top ?? 0) - (copied?.top ?? 0)).toBeCloseTo(28.95, -0.5);
  // Half a line below the middle of the letters; faces differ in what they leave free above and below.
  const middle = ((organ?.top ?? 0) + (organ?.bottom ?? 0)) / 2;
  expect(middle + 28.95 / 2).toBeCloseTo(area.bottom, -1);
}
