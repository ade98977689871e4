import type { HeldVote } from '@haoshangliang/shared/features/votes';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Hint, Row, Stack } from '../../../ui/layout.tsx';
import { Result } from '../result-later.tsx';
import { useUncounted } from '../use-uncounted.ts';
import { useQuestionOf } from '../use-votes.ts';
import { useVerdictLine } from '../verdict-words.tsx';
import styles from '../votes.module.css';
import desk from './desk.module.css';
import { Warned } from './opening-warnings-later.tsx';
import { RollDialog } from './roll-dialog-later.tsx';
import { SecretList } from './secret-list.tsx';
import { SettleVote } from './settle-vote-later.tsx';
import { VerdictPage } from './verdict-page-later.tsx';

interface HeldVotesProps {
  readonly votes: readonly HeldVote[];
}

/** What has been decided, the last one unfolded while its item runs and nothing new is voted on. */
export function HeldVotes({ votes }: HeldVotesProps) {
  const { t } = useTranslation('votes-staff');
  const item = useMeeting((state) => state.agenda.current);
  const running = useMeeting((state) => state.votes.current !== null);
  if (votes.length === 0) return null;
  return (
    <section>
      <Stack gap="tight">
        <h3>{t('desk.held')}</h3>
        <ul className={styles.list}>
          {votes.map((vote, index) => (
            <li key={vote.id}>
              <Line vote={vote} open={index === 0 && vote.item === item && !running} />
            </li>
          ))}
        </ul>
      </Stack>
    </section>
  );
}

function Line({ vote, open }: { readonly vote: HeldVote; readonly open: boolean }) {
  const { t } = useTranslation('votes-staff');
  const votes = useTranslation('votes').t;
  const questionOf = useQuestionOf();
  const verdictLine = useVerdictLine();
  const [roll, setRoll] = useState(false);
  const [announcing, announce] = useState(false);
  const uncounted = useUncounted()(vote);
  const { outcome } = vote;
  if (outcome === null) {
    return (
      <details open={open} className={desk.held}>
        <summary>
          {questionOf(vote)} {t('desk.uncounted')}
        </summary>
        <p>{uncounted}</p>
      </details>
    );
  }
  const quorum = outcome.verdict.outcome !== 'no_quorum';
  return (
    <>
      <details open={open} className={desk.held}>
        <summary>
          {questionOf(vote)} {votes('result.word', { outcome: verdictLine(vote, outcome) })}
        </summary>
        <Stack>
          <Result vote={vote} outcome={outcome} />
          {vote.rule.advisory ? <Hint>{votes('advisory')}</Hint> : null}
          {vote.warned === undefined ? null : <Warned vote={vote} />}
          {vote.secrecy === 'secret' && quorum ? <SecretList vote={vote} /> : null}
          <SettleVote vote={vote} outcome={outcome} />
          <Row>
            <Button onClick={() => announce(true)}>{t('verdict.open')}</Button>
            {quorum ? <Button onClick={() => setRoll(true)}>{t('roll.see')}</Button> : null}
          </Row>
        </Stack>
      </details>
      {announcing ? <VerdictPage {...{ vote, outcome }} onClose={() => announce(false)} /> : null}
      {roll ? <RollDialog vote={vote} onClose={() => setRoll(false)} /> : null}
    </>
  );
}
