import { type Final, finalOf, linesOf, pointsOf, type Sum } from '../features/votes/index.ts';
import { type Attended, bySide } from './attended.ts';
import { namesInText } from './frame.ts';
import { hereOf } from './leaders.ts';
import { squareMetres } from './numerals.ts';
import type { TitledTable } from './paper.ts';
import type { Seqs } from './pen.ts';
import { questionOf } from './question.ts';
import type { Composing } from './record.ts';
import { say } from './say.ts';
import { type Decided, decidedVotes, isIntention } from './sections/votes.ts';
import { lineText } from './vote-figures.ts';
import { optionsText, optionText } from './vote-rankings.ts';
import { headsWord, pointsText } from './vote-units.ts';
import { saysItself } from './vote-words.ts';
import words from './words.json' with { type: 'json' };

/** A table behind the text, as an attachment of its own. */
export interface MinutesTable extends TitledTable {
  readonly sources: Seqs;
}

export function tablesOf(composing: Composing): MinutesTable[] {
  return [...voteTables(composing), ...registerTable(composing)];
}

/** 赞成, 反对 and 弃权 have columns of their own; what else was chosen stands in one. */
export function voteTables(composing: Composing): MinutesTable[] {
  const decided = decidedVotes(composing);
  const plain = decided.filter(({ vote }) => vote.method.kind === 'approve');
  const other = decided.filter(({ vote }) => vote.method.kind !== 'approve');
  const { table, columns, otherTable, otherColumns } = words.votes;
  return [
    ...tableOf(composing, plain, {
      title: table,
      columns,
      widths: [6, 17, 15, 13, 13, 13, 13, 10],
    }),
    ...tableOf(composing, other, {
      title: plain.length === 0 ? table : otherTable,
      columns: otherColumns,
      widths: [6, 22, 14, 12, 30, 16],
    }),
  ];
}

function tableOf(
  composing: Composing,
  decided: readonly Decided[],
  form: Pick<MinutesTable, 'title' | 'columns' | 'widths'>,
): MinutesTable[] {
  if (decided.length === 0) return [];
  const rows = decided.map((each, i) => [String(i + 1), ...rowOf(composing, each)]);
  return [{ ...form, rows, note: noteOf(decided), sources: composing.sources.of('votes') }];
}

/** Which of the rows are no more than an intention. */
function noteOf(decided: readonly Decided[]): string | null {
  const which = decided.flatMap((each, i) => (isIntention(each) ? [i + 1] : []));
  const { advisory, advisoryAll, advisorySome } = words.votes;
  if (which.length === 0) return null;
  if (which.length < decided.length) return say(advisorySome, { rows: which.join(words.and) });
  return which.length === 1 ? advisory : advisoryAll;
}

function rowOf(composing: Composing, { vote, outcome }: Decided): string[] {
  const { state } = composing;
  const { tally, present, verdict } = outcome;
  const plain = tally.method === 'approve';
  const result = plain ? words.votes.shortOutcome[verdict.outcome] : shortResult(vote, outcome);
  return [
    questionOf(composing, vote),
    ...[vote.eligible, present].map((sum) =>
      cellText(say(headsWord(vote.rule), { n: sum.heads }), sum),
    ),
    ...countCells(vote, outcome),
    vote.annulled === null
      ? `${result}${shortFinal(vote, finalOf(state.votes.votes, vote.id))}`
      : words.votes.shortAnnulled,
  ];
}

/** What was chosen how often; without a quorum nobody voted. */
function countCells(vote: Decided['vote'], { tally, verdict }: Decided['outcome']): string[] {
  const { shortPapers, notVoted } = words.votes;
  const lines = linesOf(tally);
  const isPlain = tally.method === 'approve';
  if (verdict.outcome === 'no_quorum') return isPlain ? lines.map(() => notVoted) : [notVoted];
  const papers = (sum: Sum) => cellText(say(shortPapers, { n: sum.seats }), sum);
  if (isPlain) return lines.map(({ sum }) => papers(sum));
  const measure = vote.rule.select?.measure ?? 'heads';
  const points = pointsOf(tally, measure);
  if (points !== null) {
    return [
      points.map((n, at) => `${optionText(vote, at)}${pointsText(vote, measure, n)}`).join('\n'),
    ];
  }
  // An order is no number: how it was counted stands in the text.
  if (tally.method === 'ranking') return [words.votes.inText];
  return [lines.map((line) => `${lineText(vote, line)}${papers(line.sum)}`).join('\n')];
}

/** Who has a place after all, below what the vote itself says. */
function shortFinal(vote: Decided['vote'], final: Final | null): string {
  if (final === null || saysItself(vote, final) || !final.settled || final.chosen.length === 0)
    return '';
  return `\n${say(words.votes.shortFinal, { options: optionsText(final.first, final.chosen) })}`;
}

/** Who was chosen, where somebody was. */
function shortResult(vote: Decided['vote'], { verdict }: Decided['outcome']): string {
  const { outcome, selection } = verdict;
  if (outcome === 'failed' && selection !== undefined) return words.votes.shortOutcome.noneChosen;
  return outcome === 'passed' && selection !== undefined
    ? optionsText(vote, selection.chosen)
    : words.votes.shortOutcome[outcome];
}

/** The count, with the area below it where it is measured. */
function cellText(count: string, { area }: Sum): string {
  return area === null ? count : `${count}\n${say(words.areaCell, { n: squareMetres(area) })}`;
}

/** The names that do not fit below the text. */
function registerTable(composing: Composing): MinutesTable[] {
  const people = hereOf(composing).filter(({ came, excused }) => came || excused);
  if (people.length <= namesInText) return [];
  const rows = bySide(composing, people).flatMap(({ name, members }) =>
    members.map((person) => [composing.nameOf(person.seat.id), name, standing(person)]),
  );
  return [
    {
      title: words.register.title,
      columns: words.register.columns,
      widths: [10, 35, 35, 20],
      rows: rows.map((row, i) => [String(i + 1), ...row]),
      note: null,
      sources: composing.sources.of('attendance'),
    },
  ];
}

/** Whether somebody came; empty for who neither came nor was excused. */
export function standing({ came, remote, excused }: Attended): string {
  if (!came) return excused ? words.register.excused : '';
  return remote ? words.register.remote : words.register.here;
}
