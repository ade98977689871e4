import type { HeldVote } from '@haoshangliang/shared/features/votes';
import { type AnswerOf, voteApi } from '@haoshangliang/shared/wire';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../../sync/use-call.ts';
import { useName, useSession } from '../../../sync/use-meeting.tsx';
import { Hint, Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { answerWords } from '../answer-words.ts';
import styles from './live.module.css';

interface LiveRollProps {
  readonly vote: HeldVote;
}

/** 当场公布: who has voted how so far, for whoever opens it. */
export function LiveRoll({ vote }: LiveRollProps) {
  const { t } = useTranslation('votes-live');
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('title')}</summary>
      {open ? <Lines vote={vote} /> : null}
    </details>
  );
}

/** Ballots come by the hundred; the lines are fetched anew at most so often, in milliseconds. */
const settle = 1500;

function Lines({ vote }: LiveRollProps) {
  const { t } = useTranslation('votes-live');
  const { meeting } = useSession();
  const { answer, again } = useCall(voteApi.live, { meeting, vote: vote.id });
  const { turnout, status } = vote;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has changed is asked of the server, not read here
  useEffect(() => {
    const timer = setTimeout(again, settle);
    return () => clearTimeout(timer);
  }, [again, turnout, status]);
  if (answer === null) return <Hint>{t('loading')}</Hint>;
  if (!answer.ok) return <RefusalNotice refusal={answer} />;
  const { lines, count } = answer;
  if (count === 0) return <Hint>{t('none')}</Hint>;
  return (
    <Stack gap="tight">
      <ul className={styles.lines}>
        {lines.map((line) => (
          <Line key={line.seat} vote={vote} line={line} />
        ))}
      </ul>
      {count > lines.length ? <Hint>{t('rest', { count: lines.length })}</Hint> : null}
    </Stack>
  );
}

interface LineProps extends LiveRollProps {
  readonly line: AnswerOf<typeof voteApi.live>['lines'][number];
}

function Line({ vote, line: { seat, choice, caster } }: LineProps) {
  const { t } = useTranslation('votes-live');
  const votes = useTranslation('votes').t;
  const name = useName(seat) ?? '';
  const by = useName(caster ?? null);
  return (
    <li>
      {t('line', { name, choice: answerWords(votes, vote, choice) })}
      {by === undefined ? null : t('by', { name: by })}
    </li>
  );
}
