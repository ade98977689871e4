import { beforeAll, describe, expect, test } from 'vitest';
import { printedPaper } from '../minutes/printed.ts';
import { liftInReview } from '../testing/lift-print.ts';
import { type PrintedLine, type Printout, readPdf } from '../testing/paper.ts';

const millimetre = 72 / 25.4;
const area = {
  left: 28 * millimetre,
  right: (210 - 26) * millimetre,
  top: 37 * millimetre,
  bottom: (297 - 35) * millimetre,
};
const [second, third] = [22, 16];

const minutes = liftInReview();
const { forms } = minutes;
const papers = {
  ...forms,
  // 送审稿: the minutes with the sheet that goes with them.
  review: printedPaper({ ...minutes, seal: null }),
};
const names = Object.keys(papers);

export const formPapers = Object.values(papers);

const middle = ({ left, right }: PrintedLine) => (left + right) / 2;
const inArea = (page: readonly PrintedLine[] = []) =>
  page.filter(({ top, bottom }) => top > area.top - 2 && bottom < area.bottom + 6);

/** What the papers beside the minutes look like, whichever program wrote them; `printed` are those papers, in their order. */
export function describeFormsPrint(printed: () => readonly Uint8Array[]): void {
  describe('papers beside the minutes', () => {
    const printouts = new Map<string, Printout>();
    const of = (paper: string): Printout => {
      const found = printouts.get(paper);
      if (found === undefined) throw new Error(`${paper} was not printed`);
      return found;
    };

    beforeAll(async () => {
      for (const [i, pdf] of printed().entries()) printouts.set(names[i]!, await readPdf(pdf));
    });

    test.each(names)(
      '%s: A4, inside the 版心, the title in 2号 in the middle of the page',
      (name) => {
        const { width, height, pages } = of(name);
        expect([width, height]).toEqual([expect.closeTo(595.3, 0), expect.closeTo(841.9, 0)]);
        const lines = pages.flatMap((page) => inArea(page));
        // The empty half of a bracket may hang out at the beginning of a line.
        const lefts = lines.filter(({ text }) => !/^[（“‘《【]/.test(text)).map(({ left }) => left);
        expect(Math.min(...lefts)).toBeGreaterThan(area.left - 1);
        expect(Math.max(...lines.map(({ right }) => right))).toBeLessThan(area.right + third);
        const title = lines.find(({ bottom, top }) => Math.round(bottom - top) >= second);
        expect(Math.abs(middle(title as PrintedLine) - (area.left + area.right) / 2)).toBeLessThan(
          3,
        );
      },
    );

    test.each(['brief', 'report'])(
      '%s: lines of the grid, signed two characters from the right',
      (name) => {
        const lines = of(name).pages.flatMap((page) => inArea(page));
        const [first, next] = lines.filter(({ text }) => text.length === 28);
        expect(first).toBeDefined();
        const between = ((next?.top ?? 0) - (first?.top ?? 0)) / 28.95;
        expect(between - Math.round(between)).toBeCloseTo(0, 1);
        for (const text of ['仓后街社区', '2023年8月22日']) {
          const signed = lines.filter((line) => line.text === text).at(-1);
          expect(signed?.right).toBeCloseTo(area.right - 2 * third, -0.8);
        }
      },
    );

    test('交办单, 送审单: a date stands in one line of its cell', () => {
      for (const name of ['assignment', 'review']) {
        const whole = of(name).pages[0]?.filter(({ text }) => text === '2023年8月22日') ?? [];
        expect([name, whole.length]).toEqual([name, name === 'assignment' ? 3 : 2]);
      }
    });

    test('表决结果单: nobody signs on a page without the figures they sign for', () => {
      const [last = []] = of('votes').pages.slice(-1);
      const order = ['表决事项', '加装电梯', '主持人：', '计票人：', '监票人：', '日期：'];
      const tops = order.map((part) => last.find(({ text }) => text.startsWith(part))?.top ?? 0);
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
      expect(Math.min(...tops)).toBeGreaterThan(area.top - 2);
    });

    test('交办单: each row with what is owed, and room to sign below', () => {
      const { text } = of('assignment');
      const order = [
        '三日内出具日照说明',
        '答复：补贴标准是多少',
        '交办人：',
        '接收人：',
        '接收日期：',
      ];
      const places = order.map((part) => text.indexOf(part));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    });

    test('送审稿: the sheet on a page of its own that is not counted, and the minutes from page 1', () => {
      const { pages } = of('review');
      const textOf = (page: readonly PrintedLine[] = []) => page.map(({ text }) => text).join('');
      for (const part of [
        '送审单',
        '拟稿',
        '核稿',
        '公文处理事实关',
        '同意（纸质签批）',
        '会签',
        '签发',
      ])
        expect(textOf(pages[0])).toContain(part);
      expect(textOf(pages[0])).not.toMatch(/—\d+—/);
      expect(textOf(pages[1])).toMatch(/仓后街社区协商纪要.*—1—/);
      expect(textOf(pages[2])).toContain('—2—');
    });
  });
}
