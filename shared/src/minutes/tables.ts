import type { Sum } from '../features/votes/index.ts';
import { attendedOf, bySide } from './attended.ts';
import { namesInText } from './frame.ts';
import { squareMetres } from './numerals.ts';
import type { Seqs } from './pen.ts';
import type { Composing } from './record.ts';
import { say } from './say.ts';
import { decidedVotes, questionOf } from './sections/votes.ts';
import words from './words.json' with { type: 'json' };

/** A table behind the text, as an attachment of its own. Every row has as many cells as there are columns. */
export interface MinutesTable {
  readonly title: string;
  readonly columns: readonly string[];
  /** Shares of the width, one for each column. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly note: string | null;
  readonly sources: Seqs;
}

export function tablesOf(composing: Composing): MinutesTable[] {
  return [...voteTable(composing), ...registerTable(composing)];
}

function voteTable(composing: Composing): MinutesTable[] {
  const decided = decidedVotes(composing);
  if (decided.length === 0) return [];
  const rows = decided.map(({ vote, outcome }, i) => {
    const { tally, present, verdict } = outcome;
    const votes = [tally.yes, tally.no, tally.abstain].map((sum) =>
      cellText(say(words.votes.shortPapers, { n: sum.seats }), sum),
    );
    return [
      String(i + 1),
      questionOf(vote),
      ...[vote.eligible, present].map((sum) => cellText(say(words.people, { n: sum.heads }), sum)),
      ...votes,
      words.votes.shortOutcome[verdict.outcome],
    ];
  });
  const isAdvisory = decided.some(({ vote }) => vote.rule.advisory);
  return [
    {
      title: words.votes.table,
      columns: words.votes.columns,
      widths: [6, 17, 15, 13, 13, 13, 13, 10],
      rows,
      note: isAdvisory ? words.votes.advisory : null,
      sources: composing.sources.of('votes'),
    },
  ];
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
    members.map(({ seat, came, remote }) => [
      composing.nameOf(seat.id),
      name,
      standing(came, remote),
    ]),
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

function standing(came: boolean, remote: boolean): string {
  if (!came) return words.register.excused;
  return remote ? words.register.remote : words.register.here;
}
