import { type Final, finalOf, linesOf, type Sum } from '../features/votes/index.ts';
import { type Attended, attendedOf, bySide } from './attended.ts';
import { namesInText } from './frame.ts';
import { squareMetres } from './numerals.ts';
import type { TitledTable } from './paper.ts';
import type { Seqs } from './pen.ts';
import { questionOf } from './question.ts';
import type { Composing } from './record.ts';
import { say } from './say.ts';
import { type Decided, decidedVotes } from './sections/votes.ts';
import { lineText } from './vote-figures.ts';
import { optionsText } from './vote-rankings.ts';
import { headsWord } from './vote-units.ts';
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
      title: otherTable,
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
  const isAdvisory = decided.some(({ vote }) => vote.rule.advisory);
  const rows = decided.map((each, i) => [String(i + 1), ...rowOf(composing, each)]);
  const note = isAdvisory ? words.votes.advisory : null;
  return [{ ...form, rows, note, sources: composing.sources.of('votes') }];
}

function rowOf(composing: Composing, { vote, outcome }: Decided): string[] {
  const { state } = composing;
  const { tally, present, verdict } = outcome;
  const papers = (sum: Sum) => cellText(say(words.votes.shortPapers, { n: sum.seats }), sum);
  const plain = tally.method === 'approve';
  const lines = linesOf(tally);
  const counts = plain
    ? lines.map(({ sum }) => papers(sum))
    : [lines.map((line) => `${lineText(vote, line)}${papers(line.sum)}`).join('\n')];
  const result = plain ? words.votes.shortOutcome[verdict.outcome] : shortResult(vote, outcome);
  return [
    questionOf(composing, vote),
    ...[vote.eligible, present].map((sum) =>
      cellText(say(headsWord(vote.rule), { n: sum.heads }), sum),
    ),
    ...counts,
    vote.annulled === null
      ? `${result}${shortFinal(finalOf(state.votes.votes, vote.id))}`
      : words.votes.shortAnnulled,
  ];
}

/** Who has a place after all, below what the vote itself says. */
function shortFinal(final: Final | null): string {
  if (final === null || !final.settled || final.chosen.length === 0) return '';
  return `\n${say(words.votes.shortFinal, { options: optionsText(final.first, final.chosen) })}`;
}

/** Who was chosen, where somebody was. */
function shortResult(vote: Decided['vote'], { verdict }: Decided['outcome']): string {
  const { outcome, selection } = verdict;
  return outcome === 'passed' && selection !== undefined
    ? optionsText(vote, selection.chosen)
    : words.votes.shortOutcome[outcome];
}

/** The count, with the area below it where it is measured. */
function cellText(count: string, { area }: Sum): string {
  return area === null ? count : `${count}\n${say(words.area, { n: squareMetres(area) })}`;
}

/** The names that do not fit below the text. */
function registerTable(composing: Composing): MinutesTable[] {
  const people = attendedOf(composing).filter(({ came, excused }) => came || excused);
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
