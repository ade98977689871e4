import type { TFunction } from 'i18next';
import { refusalWords } from '../../../i18n/refusal-words.ts';

/** Whose usual words have figures in them, or speak of now. */
const ownWords = [
  'no-quorum',
  'area-missing',
  'proxies-exceeded',
  'secret-too-few',
  'wrong-phase',
  'item-not-current',
  'another-vote-open',
] as const;

/** Why a vote did not open by itself: the event keeps the code alone, without the figures of a refusal. */
export function whyMissed(t: TFunction<'votes-who'>, code: string): string {
  const own = ownWords.find((each) => each === code);
  return own === undefined ? refusalWords({ code }) : t(`schedule.why.${own}`);
}
