import type { HeldVote, PreparedVote } from '@haoshangliang/shared/features/votes';
import { openingHouse, openingWarnings } from '@haoshangliang/shared/meeting';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRosterLines } from '../../../roster/index.ts';
import { useMeeting, useNameOf } from '../../../sync/use-meeting.tsx';
import { Hint, Stack, Strong } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import styles from './desk.module.css';
import { doublesIn } from './doubles.ts';
import { useHouseWords } from './house-words.ts';

const named = 6;

type Found = ReturnType<typeof openingWarnings>;

/** With these the vote does not open; everything else is only to be kept in mind. */
const barring: readonly Found[number]['code'][] = ['area-missing', 'quorum-missing'];

interface OpeningWarningsProps {
  readonly vote: PreparedVote;
  /** How many lines of the roster may be doubles: the opening keeps that it was said. */
  readonly onDoubles?: (count: number) => void;
}

/** Who has a vote, and what could later be held against it, in words, before it opens. */
export function OpeningWarnings({ vote, onDoubles }: OpeningWarningsProps) {
  const { t } = useTranslation('votes-who');
  const house = useHouseWords(vote);
  const state = useMeeting((whole) => whole);
  const voters = new Set(openingHouse(state, vote).seats);
  const doubles = doublesIn(useRosterLines().filter(({ seat }) => voters.has(seat.id)));
  const found = openingWarnings(state, vote, doubles);
  const bars = found.filter(({ code }) => barring.includes(code));
  const rest = found.filter(({ code }) => !barring.includes(code));
  const count = doubles.length;
  useEffect(() => onDoubles?.(count), [count, onDoubles]);
  return (
    <>
      <p>{house.join('')}</p>
      {bars.length === 0 ? null : <Listed title={t('bars')} found={bars} />}
      {rest.length === 0 ? null : <Listed title={t('title')} found={rest} hint={t('kept')} />}
    </>
  );
}

interface ListedProps {
  readonly title: string;
  readonly found: Found;
  readonly hint?: string;
}

function Listed({ title, found, hint }: ListedProps) {
  const { t } = useTranslation('votes-who');
  const nameOf = useNameOf('');
  return (
    <Notice kind="warn">
      <Stack gap="tight">
        <Strong>{title}</Strong>
        <ul className={styles.marked}>
          {found.map(({ code, count, seats }) => {
            // Doubles have one name between them.
            const all = [...new Set(seats.map(nameOf))];
            const people = all.slice(0, named).join(t('and'));
            const names = all.length > named ? t('more', { people }) : people;
            return <li key={code}>{t(`before.${code}`, { count, names })}</li>;
          })}
        </ul>
        {hint === undefined ? null : <Hint>{hint}</Hint>}
      </Stack>
    </Notice>
  );
}

/** What was said before a vote opened, by kind and number. */
export function Warned({ vote: { warned = [] } }: { readonly vote: HeldVote }) {
  const { t } = useTranslation('votes-who');
  if (warned.length === 0) return null;
  const parts = warned.map(({ code, count }) => t(`after.${code}`, { count }));
  return <Hint>{t('said', { parts: parts.join(t('and')) })}</Hint>;
}
