import type { FrozenVersion } from '../../features/drafts/index.ts';
import { valuesOf } from '../../kernel/index.ts';
import { dateOf } from '../dates.ts';
import { minutesTitle } from '../frame.ts';
import { draftersOf } from '../leaders.ts';
import type { Paper } from '../paper.ts';
import type { Composing } from '../record.ts';
import { say } from '../say.ts';
import allWords from '../words.json' with { type: 'json' };
import { formPaper } from './form-paper.ts';

const words = allWords.forms.approval;

/** Departments that sign beside the office, at most as many as are usual; more are written below. */
const joining = 2;

/**
 * 送审单: what goes with minutes in review from hand to hand. Who drafted them, who checks them at each gate, who signs
 * beside and who issues; what has been recorded by now stands there, and the rest is room to write.
 */
export function approvalForm(composing: Composing): Paper | null {
  const { life, minutes } = composing.state;
  const version = reviewedVersion(composing);
  if (life.phase !== 'in-review' || version === null) return null;
  const gates =
    minutes.gates.length === 0
      ? [[words.checking]]
      : minutes.gates.map((_, i) => gateRow(composing, i, version));
  const rows = [
    draftingRow(composing, version),
    ...gates,
    ...Array.from({ length: joining }, () => [words.joining]),
    [words.issuing, composing.stationery.signer],
  ];
  return formPaper(composing, {
    title: words.title,
    parts: [
      { kind: 'lines', lines: headLines(composing, version) },
      {
        kind: 'table',
        table: {
          columns: words.columns,
          widths: [20, 13, 27, 16, 24],
          rows: rows.map((row) => words.columns.map((_, i) => row[i] ?? '')),
          room: 16,
        },
      },
    ],
  });
}

/** The text that lies before the reviewers; null while nothing is frozen. */
function reviewedVersion({ state }: Composing): FrozenVersion | null {
  const draft = valuesOf(state.drafts.drafts).find(
    ({ kind, status }) => kind === 'minutes' && status === 'frozen',
  );
  return draft?.versions[draft.versions.length - 1] ?? null;
}

function headLines({ state, stationery }: Composing, { version, hash }: FrozenVersion): string[] {
  const { number, copies } = stationery;
  return [
    say(words.document, { title: minutesTitle(state) }),
    say(words.version, { version, hash: hash.slice(0, 8) }),
    ...(number === null ? [] : [say(words.number, { number })]),
    ...(copies.length === 0 ? [] : [say(words.copies, { copies: copies.join(allWords.and) })]),
  ];
}

function draftingRow(composing: Composing, { at }: FrozenVersion): string[] {
  const names = draftersOf(composing).map(composing.nameOf);
  return [words.drafting, names.join(allWords.and), '', '', dateOf(at)];
}

function gateRow({ state }: Composing, i: number, { version }: FrozenVersion): string[] {
  const { gates, reviews } = state.minutes;
  const { name, reviewer } = gates[i] ?? { name: null, reviewer: null };
  const gate = say(words.gate, { name: name ?? allWords.erased });
  const review = reviews[i];
  if (review?.version !== version) return [gate, reviewer ?? ''];
  const { outcome, how, note, on } = review;
  const opinion = say(words.opinion, { said: words.said[outcome], how: words.how[how] });
  const said = note === null || note === '' ? opinion : say(words.noted, { opinion, note });
  return [gate, reviewer ?? '', said, '', dateOf(on)];
}
