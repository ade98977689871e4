import { choices, type HeldVote } from '@haoshangliang/shared/features/votes';
import type { RollLineInfo } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { timeToTheSecond } from '../../../i18n/times.ts';
import { type Action, useMay, useName } from '../../../sync/use-meeting.tsx';
import { Hint } from '../../../ui/layout.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { ActionMenu, type MenuEntry } from '../../../ui-staff/menu.tsx';
import { houseWords } from '../figures.ts';
import styles from './roll.module.css';

interface RollLineProps {
  readonly line: RollLineInfo;
  readonly vote: HeldVote;
  readonly action: Action;
}

export function RollLine({ line, vote, action }: RollLineProps) {
  const { t } = useTranslation('votes');
  const name = useName(line.seat) ?? '';
  const entries = useEntries({ line, vote, action });
  return (
    <li className={styles.line}>
      <div>
        {name} {line.admitted ? <Mark calm>{t('roll.admitted')}</Mark> : null}
        <Hint>{houseWords(t, { ...line, seats: 1 })}</Hint>
      </div>
      <BallotWords ballot={line.ballot} />
      <ActionMenu label={t('roll.enterFor', { name })} entries={entries}>
        {t('roll.enter')}
      </ActionMenu>
    </li>
  );
}

function BallotWords({ ballot }: { readonly ballot: RollLineInfo['ballot'] }) {
  const { t } = useTranslation('votes');
  const enterer = useName(ballot?.by ?? null);
  if (ballot === null) return <span>{t('roll.notVoted')}</span>;
  const time = timeToTheSecond(ballot.at);
  const how =
    ballot.channel === 'phone'
      ? t('roll.voted', { time })
      : t('roll.votedBy', { time, name: enterer ?? '' });
  return (
    <span>
      {ballot.choice === null ? null : t(`choice.${ballot.choice}`)} {how}
    </span>
  );
}

/** Nothing for a ballot that the person has cast, nor for anybody once the vote is closed. */
function useEntries({ line, vote, action }: RollLineProps): MenuEntry[] {
  const { t } = useTranslation('votes');
  const may = useMay();
  const { seat, ballot, admitted } = line;
  if (vote.status !== 'open' || ballot?.channel === 'phone') return [];
  const entries: (MenuEntry | false)[] = [
    ...choices.map(
      (choice) =>
        may('votes/enter-ballot') && {
          id: choice,
          words: t(`choice.${choice}`),
          press: () => void action.run({ type: 'votes/enter-ballot', vote: vote.id, seat, choice }),
        },
    ),
    ballot !== null &&
      may('votes/strike-ballot') && {
        id: 'strike',
        words: t('roll.strike'),
        press: () => void action.run({ type: 'votes/strike-ballot', vote: vote.id, seat }),
      },
    ballot === null &&
      admitted &&
      may('votes/take-back-admission') && {
        id: 'take-off',
        words: t('roll.takeOff'),
        press: () => void action.run({ type: 'votes/take-back-admission', vote: vote.id, seat }),
      },
  ];
  return entries.filter((entry) => entry !== false);
}
