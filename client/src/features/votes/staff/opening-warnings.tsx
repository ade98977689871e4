import type { HeldVote, PreparedVote } from '@haoshangliang/shared/features/votes';
import { getIn } from '@haoshangliang/shared/kernel';
import { openingHouse, openingWarnings } from '@haoshangliang/shared/meeting';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRosterLines } from '../../../roster/index.ts';
import { useMeeting, useNameOf } from '../../../sync/use-meeting.tsx';
import { Hint, Strong } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { amount, unitOf } from '../figures.ts';
import { doublesIn } from './doubles.ts';

const named = 6;

interface OpeningWarningsProps {
  readonly vote: PreparedVote;
  /** How many lines of the roster may be doubles: the opening keeps that it was said. */
  readonly onDoubles: (count: number) => void;
}

/** What could later be held against the vote, in words, before it opens. Nothing here bars the opening. */
export function OpeningWarnings({ vote, onDoubles }: OpeningWarningsProps) {
  const { t } = useTranslation('votes-who');
  const nameOf = useNameOf('');
  const doubles = doublesIn(useRosterLines());
  const warnings = useMeeting((state) => state);
  const found = openingWarnings(warnings, vote, doubles);
  const count = doubles.length;
  useEffect(() => onDoubles(count), [count, onDoubles]);
  return (
    <>
      <Scope vote={vote} />
      {found.length === 0 ? null : (
        <Notice kind="warn">
          <Strong>{t('title')}</Strong>
          <ul>
            {found.map((warning) => {
              const people = warning.seats.slice(0, named).map(nameOf).join(t('and'));
              const names = warning.seats.length > named ? t('more', { people }) : people;
              return (
                <li key={warning.code}>
                  {t(`before.${warning.code}`, { count: warning.count, names })}
                </li>
              );
            })}
          </ul>
          <Hint>{t('kept')}</Hint>
        </Notice>
      )}
    </>
  );
}

/** Whose question it is, and how many of them are here. */
function Scope({ vote }: Pick<OpeningWarningsProps, 'vote'>) {
  const { t } = useTranslation('votes-who');
  const votes = useTranslation('votes').t;
  const state = useMeeting((whole) => whole);
  const { eligible, present } = openingHouse(state, vote);
  const { groups, presentOnly } = vote.terms;
  const names = (groups ?? []).map((id) => getIn(state.people.groups, id)?.name ?? t('erased'));
  const amountOf = (n: number) => amount(votes, unitOf(vote.rule, 'heads'), n);
  return (
    <p>
      {groups === null ? null : t('groups', { names: names.join(t('and')) })}
      {presentOnly ? t('presentOnly') : null}
      {t('house', { eligible: amountOf(eligible), present: amountOf(present) })}
    </p>
  );
}

/** What was said before a vote opened, by kind and number. */
export function Warned({ vote: { warned = [] } }: { readonly vote: HeldVote }) {
  const { t } = useTranslation('votes-who');
  if (warned.length === 0) return null;
  const parts = warned.map(({ code, count }) => t(`after.${code}`, { count }));
  return <Hint>{t('said', { parts: parts.join(t('and')) })}</Hint>;
}
