import { expect, test } from 'vitest';
import { plainText } from '../documents/index.ts';
import type { Answer, Method, VotesCommand } from '../features/votes/index.ts';
import { namelessMinutes } from '../testing/minutes-of.ts';
import { representative, Village } from '../testing/village-meeting.ts';

type Rule = Extract<VotesCommand, { readonly type: 'votes/prepare-vote' }>['rule'];

interface Put {
  readonly method: Method;
  readonly rule: Rule;
  readonly choices: readonly Answer[];
}

function minutesAfter({ method, rule, choices }: Put) {
  const run = new Village(4, 4);
  run.run({
    type: 'votes/prepare-vote',
    ...{ item: null, subject: null, question: '先办哪件事', seconds: 60, secrecy: 'named' },
    ...('options' in method ? { options: ['修路', '装灯', '种树'] } : {}),
    ...{ method, rule },
  });
  const [vote] = run.state.votes.prepared;
  run.run({ type: 'votes/open-vote', vote: vote! });
  choices.forEach((choice, n) => {
    run.run({ type: 'votes/cast-ballot', vote: vote!, choice }, representative(n));
  });
  run.closeVote(vote!);
  const { doc, tables } = namelessMinutes(run.events);
  return { told: plainText(doc.content), cell: tables[0]?.rows[0]?.[4], title: tables[0]?.title };
}

const choosing = (tie: 'none' | 'lot') =>
  ({ preset: 'plurality', select: { top: 1, measure: 'heads', tie } }) as const;

test('dots are told as dots, not as votes or points, and stand so in the table', () => {
  const { told, cell, title } = minutesAfter({
    method: { kind: 'dots', version: 1, options: 3, budget: 5 },
    rule: choosing('none'),
    choices: [
      { kind: 'dots', dots: [3, 2, 0] },
      { kind: 'dots', dots: [1, 4, 0] },
    ],
  });
  expect(told).toContain('在各项上投点的票数为：“修路”2票、“装灯”2票、“种树”0票。');
  expect(told).toContain('各项得点为：“修路”4点、“装灯”6点、“种树”0点。');
  expect(told).toContain('排序为：第1位“装灯”（6点），第2位“修路”（4点）；取前1位。');
  expect(cell).toBe('“修路”4点\n“装灯”6点\n“种树”0点');
  // There is no other table that it could be the other of.
  expect(title).toBe('表决结果表');
});

test('a tie says how the rule settles it, each with as many papers', () => {
  const { told } = minutesAfter({
    method: { kind: 'single', version: 1, options: 3, none: false },
    rule: choosing('lot'),
    choices: [0, 1].map((option) => ({ kind: 'options', options: [option] })),
  });
  expect(told).toContain('第1位“修路”“装灯”（各1票）');
  expect(told).toContain('“修路”“装灯”并列，名额不足，须抽签确定。');
});

test('marks that were given are not taken for papers', () => {
  const { told } = minutesAfter({
    method: { kind: 'rating', version: 1, scale: { kind: 'numeric', from: 1, to: 3 } },
    rule: { preset: 'record' },
    choices: [0, 2].map((level) => ({ kind: 'level', level })),
  });
  expect(told).toContain('其中打1分的1票、打2分的0票、打3分的1票。');
  expect(told).toMatch(/表决结果：记录在案，不作决定。(?!本表决为协商意向)/);
});

const orders = [
  [0, 1, 2],
  [1, 0, 2],
  [2, 1, 0],
].map((order) => ({ kind: 'order', order }) as const);

const ranked = (count: 'borda' | 'irv') =>
  minutesAfter({
    method: { kind: 'ranking', version: 1, options: 3, count, complete: true },
    rule: choosing('none'),
    choices: orders,
  });

test('an order can be counted after: what each place is worth, or who went out when', () => {
  const points = ranked('borda');
  expect(points.told).toContain('表决规则：按名次计分，得分最高的一项入选；');
  expect(points.told).toContain(
    '每张表决票上排第1位的得2分，其后逐位减1分。各项得分为：“修路”3分、“装灯”4分、“种树”2分。',
  );
  expect(points.cell).toBe('“修路”3分\n“装灯”4分\n“种树”2分');
  const rounds = ranked('irv');
  expect(rounds.told).toContain('第1轮：“修路”1票、“装灯”1票、“种树”1票；没有一项过半数，');
  expect(rounds.cell).toBe('见正文');
});

test('where no ballot came in there are no figures, and no option is voted down', () => {
  const { told } = minutesAfter({
    method: { kind: 'single', version: 1, options: 3, none: false },
    rule: choosing('none'),
    choices: [],
  });
  expect(told).toContain(
    '有表决权者4人，表决截止时到会4人；没有收到表决票。\n表决结果：没有选项入选。',
  );
});

/** Everybody objects, each for the reason at their place. */
function objecting(run: Village, reasons: readonly string[]) {
  run.run({
    type: 'votes/prepare-vote',
    ...{ item: null, subject: null, question: '有没有人反对', seconds: 60, secrecy: 'named' },
    method: { kind: 'consent', version: 1 },
    rule: { preset: 'consent' },
  });
  const vote = run.state.votes.prepared.at(-1)!;
  run.run({ type: 'votes/open-vote', vote });
  const choice = { kind: 'level', level: 2 } as const;
  reasons.forEach((reason, n) => {
    run.run({ type: 'votes/cast-ballot', vote, choice, reason }, representative(n));
  });
  run.closeVote(vote);
}

const toldOf = (run: Village) => plainText(namelessMinutes(run.events).doc.content);

test('why people objected is told without names, and never in the order in which they voted', () => {
  const said = ['甲的楼道', '乙的光线', '丙的费用', '丁的噪音'];
  const places = [said, [...said].reverse()].map((reasons) => {
    const run = new Village(4, 4);
    objecting(run, reasons);
    return said.map((reason) => toldOf(run).indexOf(`理由：${reason}`));
  });
  expect(places[0]?.every((place) => place > 0)).toBe(true);
  expect(places[1]).toEqual(places[0]);
});

test('whoever writes much keeps neither a result nor the short words of others out of the minutes', () => {
  const run = new Village(40, 40);
  const long = Array.from({ length: 30 }, (_, n) => `${n}`.padEnd(480, '长'));
  objecting(run, [...long, '挡光']);
  objecting(run, ['太吵']);
  const told = toldOf(run);
  expect(told.match(/表决结果：未通过/g)).toHaveLength(2);
  expect(told).toContain('反对的理由：挡光。');
  expect(told).toContain('反对的理由：太吵。');
  expect(told).toMatch(/其余\d+条理由从略，见会议记录。/);
});
