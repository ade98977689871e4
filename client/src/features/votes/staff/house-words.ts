import { type HeldVote, isHeld, type PreparedVote } from '@haoshangliang/shared/features/votes';
import { getIn } from '@haoshangliang/shared/kernel';
import { openingHouse } from '@haoshangliang/shared/meeting';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../../sync/use-meeting.tsx';
import { houseWords } from '../figures.ts';

/** Whose question it is, and how many of them are here: in heads, households or area, as the rule weighs them. */
export function useHouseWords(vote: PreparedVote | HeldVote): readonly string[] {
  const { t } = useTranslation('votes-who');
  const votes = useTranslation('votes').t;
  const state = useMeeting((whole) => whole);
  const house = openingHouse(state, vote);
  const { groups, presentOnly } = vote.terms;
  const names = (groups ?? []).map((id) =>
    votes('quoted', { words: getIn(state.people.groups, id)?.name ?? t('erased') }),
  );
  // The opening has settled who has a vote; who is here changes.
  const eligible = isHeld(vote) ? vote.eligible : house.eligible;
  return [
    ...(groups === null ? [] : [t('groups', { names: names.join(t('and')) })]),
    ...(presentOnly ? [t('presentOnly')] : []),
    t('house', {
      eligible: houseWords(votes, eligible, vote.rule),
      present: houseWords(votes, house.present, vote.rule),
    }),
  ];
}
