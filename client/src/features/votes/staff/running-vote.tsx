import type { HeldVote } from '@haoshangliang/shared/features/votes';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeToTheSecond } from '../../../i18n/times.ts';
import { type Action, useAction, useMay, useNow } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Countdown, useSeconds } from '../../../ui/clock.tsx';
import { Hint, Row, Stack, Strong } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { useSecondsToCount } from '../countdown.ts';
import { Turnout } from '../turnout.tsx';
import { useQuestionOf } from '../use-votes.ts';
import styles from '../votes.module.css';
import { AnnulDialog } from './annul-dialog-later.tsx';
import { EntryDialog } from './entry-dialog-later.tsx';
import { ReadingAloud } from './reading-aloud-later.tsx';
import { RollDialog } from './roll-dialog-later.tsx';

interface RunningVoteProps {
  readonly vote: HeldVote;
}

/** The vote that is open: how many ballots are in, and everything that can be done with it. */
export function RunningVote({ vote }: RunningVoteProps) {
  const { t } = useTranslation('votes-staff');
  const questionOf = useQuestionOf();
  const action = useAction();
  const now = useNow();
  const [roll, setRoll] = useState(false);
  const [entry, setEntry] = useState(false);
  const [reading, read] = useState(false);
  const may = useMay();
  const open = vote.status === 'open';
  const secret = vote.secrecy === 'secret';
  return (
    <>
      <section className={styles.state}>
        <p className={styles.line}>
          <Strong>{questionOf(vote)}</Strong>
          {open ? <Countdown until={vote.closesAt} now={now} /> : null}
        </p>
        <RefusalNotice refusal={action.refusal} onClose={action.clear} />
        <Turnout vote={vote} withArea />
        <Stack gap="tight">
          {open ? <Reminder vote={vote} /> : null}
          {open ? <LeastTime vote={vote} /> : null}
          {open ? (
            <Steering vote={vote} action={action} />
          ) : (
            <Closing vote={vote} action={action} />
          )}
          {open && secret ? <Hint>{t('running.secret')}</Hint> : null}
          <Row>
            {open && !secret && may('votes/enter-ballot') ? (
              <Button onClick={() => setEntry(true)}>{t('entry.title')}</Button>
            ) : null}
            <Button onClick={() => setRoll(true)}>{t(secret ? 'roll.see' : 'running.roll')}</Button>
            <Button onClick={() => read(true)}>{t('reading.title')}</Button>
          </Row>
        </Stack>
      </section>
      {reading ? <ReadingAloud vote={vote} onClose={() => read(false)} /> : null}
      {entry ? <EntryDialog vote={vote} onClose={() => setEntry(false)} /> : null}
      {roll ? <RollDialog vote={vote} onClose={() => setRoll(false)} /> : null}
    </>
  );
}

function Reminder({ vote: { turnout, eligible, timeUp } }: RunningVoteProps) {
  const { t } = useTranslation('votes-staff');
  if (turnout.seats >= eligible.seats) {
    return <Notice kind="good">{t('running.allVoted', { count: eligible.seats })}</Notice>;
  }
  return timeUp ? <Notice>{t('running.timeUp')}</Notice> : null;
}

/** Until when it cannot be closed, and what opens the way before that. */
function LeastTime({ vote: { openedAt, terms, turnout, eligible } }: RunningVoteProps) {
  const { t } = useTranslation('votes-staff');
  const until = openedAt + terms.leastSeconds * 1000;
  const now = useSeconds(useNow());
  if (now >= until || turnout.seats >= eligible.seats) return null;
  return <Hint>{t('running.least', { time: timeToTheSecond(until) })}</Hint>;
}

interface SteeringProps extends RunningVoteProps {
  readonly action: Action;
}

function Steering({ vote: held, action }: SteeringProps) {
  const { t } = useTranslation('votes-staff');
  const may = useMay();
  const [breaking, breakOff] = useState(false);
  const { id: vote, turnout } = held;
  if (!may('votes/close-vote')) return null;
  return (
    <Row>
      <Button onClick={() => void action.run({ type: 'votes/close-vote', vote })}>
        {t('running.close')}
      </Button>
      <Button onClick={() => void action.run({ type: 'votes/extend-vote', vote, minutes: 1 })}>
        {t('running.extend')}
      </Button>
      {turnout.seats === 0 ? (
        <Button onClick={() => void action.run({ type: 'votes/withdraw-vote', vote })}>
          {t('running.withdraw')}
        </Button>
      ) : (
        <Button onClick={() => breakOff(true)}>{t('running.breakOff')}</Button>
      )}
      {breaking ? <AnnulDialog vote={held} onClose={() => breakOff(false)} /> : null}
    </Row>
  );
}

/** Ten seconds in which 截止 can be taken back. */
function Closing({ vote, action }: SteeringProps) {
  const { t } = useTranslation('votes-staff');
  const ui = useTranslation('ui').t;
  const seconds = useSecondsToCount(vote);
  const may = useMay();
  return (
    <Row>
      <span>{t('running.closing', { seconds })}</span>
      {may('votes/take-back-close') && seconds > 0 ? (
        <Button
          busy={action.busy && ui('wait')}
          onClick={() => void action.run({ type: 'votes/take-back-close', vote: vote.id })}
        >
          {t('running.takeBack')}
        </Button>
      ) : null}
    </Row>
  );
}
