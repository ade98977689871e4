import {
  castIn,
  type HeldVote,
  linesOf,
  type Outcome,
  type PreparedVote,
} from '@haoshangliang/shared/features/votes';
import type { TFunction } from 'i18next';
import { lineWords } from '../answer-words.ts';
import { countingLines } from '../counting-words.ts';
import { houseWords, type T } from '../figures.ts';
import { lawWords, ruleSentence, stepWords } from '../rule-words.ts';

/** The words of everybody, and those of the desk. */
interface Words {
  readonly t: T;
  readonly staff: TFunction<'votes-staff'>;
}

interface Before {
  readonly question: string;
  /** The frozen text, by its title and number; null without one. */
  readonly text: string | null;
  /** Who has a vote, and how many of them are here. */
  readonly house: readonly string[];
}

/** 宣读词 before a vote: what is asked, about which text, by which rule, and who may vote. */
export function readingBefore(
  { t, staff }: Words,
  vote: PreparedVote | HeldVote,
  before: Before,
): string {
  const { question, text, house } = before;
  return [
    staff('reading.question', { question }),
    ...(text === null ? [] : [staff('reading.text', { text })]),
    staff('reading.rule', { rule: bare(ruleSentence(t, vote)) }),
    ...lawOf(t, vote),
    ...house,
    ...(vote.terms.live === true ? [staff('reading.live')] : []),
    ...(vote.rule.advisory ? [ended(t, t('advisory'))] : []),
    staff('reading.please'),
  ].join('\n');
}

/** 宣读词 after it: the figures, every line of the arithmetic, and what has come of it. */
export function readingAfter(
  { t, staff }: Words,
  vote: HeldVote,
  { outcome, question, verdict }: { outcome: Outcome; question: string; verdict: string },
): string {
  const { tally, present, verdict: judged } = outcome;
  const house = {
    eligible: houseWords(t, vote.eligible, vote.rule),
    present: houseWords(t, present, vote.rule),
  };
  const parts = linesOf(tally).map((line) =>
    staff('reading.part', { choice: lineWords(t, vote, line), count: line.sum.seats }),
  );
  const steps = [...judged.quorum.opening, ...judged.conditions].map((step) =>
    staff('reading.step', {
      step: stepWords(t, vote, step),
      fate: t(step.holds ? 'step.holds' : 'step.fails'),
    }),
  );
  return [
    staff('reading.asked', { question }),
    t('result.house', { ...house, count: castIn(tally).all.seats }),
    ...(parts.length === 0 ? [] : [ended(t, parts.join(t('comma')))]),
    ...[...countingLines(t, vote, outcome), ...steps].map((line) => ended(t, line)),
    ended(t, t('result.word', { outcome: verdict })),
    ...(vote.rule.advisory ? [ended(t, t('advisory'))] : []),
  ].join('\n');
}

function lawOf(t: T, { rule }: Pick<HeldVote, 'rule'>): string[] {
  const law = lawWords(t, rule);
  return law === null ? [] : [ended(t, law)];
}

/** Sentences come with and without a full stop. */
function bare(words: string): string {
  return words.replace(/[。.]$/, '');
}

function ended(t: T, words: string): string {
  return `${bare(words)}${t('rule.choose.end')}`;
}
