import type { HeldVote, Ranked } from '@haoshangliang/shared/features/votes';
import { cleanup, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import words from '../../i18n/zh-CN/votes.json' with { type: 'json' };
import { RankedTable } from './ranked-table.tsx';
import { TallyBars } from './tally-bars.tsx';

beforeAll(() =>
  i18next.use(initReactI18next).init({ lng: 'zh-CN', resources: { 'zh-CN': { votes: words } } }),
);
afterEach(cleanup);

const sum = (heads: number) => ({ seats: heads, heads, area: null });
const vote = {
  options: ['道路', '路灯', '器材'],
  method: { kind: 'ranking' },
  rule: {},
} as unknown as HeldVote;

function draw(ranked: Ranked, wide = false) {
  const all = { ballots: sum(6), abstain: sum(1) };
  const tally = { method: 'ranking' as const, ...all, heads: ranked, area: null };
  render(<TallyBars vote={vote} tally={tally} wide={wide} />);
  return document.body.textContent;
}

const rounds: Ranked = {
  count: 'irv',
  rounds: [
    {
      counts: [
        { option: 0, count: 2 },
        { option: 1, count: 2 },
        { option: 2, count: 1 },
      ],
      ...{ spent: 0, out: [2], tied: [] },
    },
    {
      counts: [
        { option: 0, count: 3 },
        { option: 1, count: 1 },
      ],
      ...{ spent: 1, out: [], tied: [] },
    },
  ],
  winners: [0],
};

describe('what ballots that rank come to', () => {
  it('is drawn as points of the most there could be', () => {
    expect(draw({ count: 'borda', points: [7, 5, 3] })).toMatch(
      /道路7\/10分路灯5\/10分器材3\/10分/,
    );
    expect(document.querySelector('rect')?.getAttribute('width')).toBe('70');
  });

  it('is drawn round by round, with who goes and whose ballots are spent', () => {
    const told = draw(rounds);
    expect(told).toMatch(/第1轮.*道路2人 2\/5.*器材（退出）1人 1\/5.*第2轮.*道路3人 3\/4/);
    expect(told).toContain('另有1人的票');
  });

  it('shows the hall the last round, by its number', () => {
    expect(draw(rounds, true)).toMatch(/^第2轮/);
  });

  it('is a table of who stands before whom, with a tick for the one ahead', () => {
    draw({
      count: 'schulze',
      pairs: [
        [0, 4, 2],
        [1, 0, 3],
        [2, 1, 0],
      ],
    });
    const cells = screen.getAllByRole('cell').map(({ textContent }) => textContent);
    expect(cells).toEqual(['', '–', '✓ 4', '2', '1', '–', '✓ 3', '2', '1', '–']);
  });

  it('has a table of its rounds behind, where who is out has no figure', () => {
    render(<RankedTable vote={vote} ranked={rounds} measure="heads" />);
    const row = screen.getByRole('row', { name: /^器材/ });
    expect(row.textContent).toBe('器材1–');
  });
});
