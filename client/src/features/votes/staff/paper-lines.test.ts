import { fits, type HeldVote } from '@haoshangliang/shared/features/votes';
import { describe, expect, it } from 'vitest';
import { paperLines } from './paper-lines.ts';

const version = 1;
const asked: readonly (readonly [HeldVote['method'], boxes: number, blanks: number])[] = [
  [{ kind: 'approve', version }, 3, 0],
  [{ kind: 'single', version, options: 3, none: true }, 5, 0],
  [{ kind: 'multiple', version, options: 4, min: 1, max: 2, none: false }, 5, 0],
  [{ kind: 'rating', version, scale: { kind: 'numeric', from: 1, to: 10 } }, 10, 0],
  [{ kind: 'consent', version }, 4, 0],
  [{ kind: 'temperature', version }, 5, 0],
  [{ kind: 'ranking', version, options: 3, count: 'irv', complete: false }, 1, 3],
  [{ kind: 'dots', version, options: 3, budget: 5 }, 1, 3],
];

describe('a printed ballot', () => {
  it.each(asked)('offers what can be counted, and all of it: %o', (method, boxes, blanks) => {
    const lines = paperLines(method);
    const ticked = lines.flatMap((line) => (line.mark === 'box' ? [line.answer] : []));
    expect(ticked.filter((answer) => !fits(method, answer))).toEqual([]);
    expect(new Set(ticked.map((answer) => JSON.stringify(answer))).size).toBe(boxes);
    const written = lines.flatMap((line) => (line.mark === 'blank' ? [line.option] : []));
    expect(written).toEqual(Array.from({ length: blanks }, (_, at) => at));
  });
});
