import type { HeldVote, VoteId } from '@haoshangliang/shared/features/votes';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting, useNow, useViewer } from '../../sync/use-meeting.tsx';
import { Announcer } from '../../ui/announcer.tsx';
import { Bar } from '../../ui/bar.tsx';
import { Countdown } from '../../ui/clock.tsx';
import { classes } from '../../ui/layout.tsx';
import { BallotPage } from './ballot-page.tsx';
import { type BallotState, isReplaced } from './ballot-state.ts';
import { ownElectors } from './electors.ts';
import { useCurrentVote, useOwnBallots, useQuestionOf } from './use-votes.ts';
import styles from './votes.module.css';

/** 正在表决: waits at the bottom edge until the person comes to it; nothing opens by itself over what they are doing. */
export function VoteBar() {
  const { t } = useTranslation('votes');
  const vote = useCurrentVote();
  const questionOf = useQuestionOf();
  const [page, setPage] = useState<VoteId | null>(null);
  useShake(vote);
  return (
    <>
      <Announcer
        words={vote === null ? '' : t('announce.opened', { question: questionOf(vote) })}
      />
      {vote === null ? null : (
        <Bar>
          <BarButton vote={vote} onPress={() => setPage(vote.id)} />
        </Bar>
      )}
      {page === null ? null : <BallotPage id={page} onClose={() => setPage(null)} />}
    </>
  );
}

interface BarButtonProps {
  readonly vote: HeldVote;
  readonly onPress: () => void;
}

function BarButton({ vote, onPress }: BarButtonProps) {
  const { t } = useTranslation('votes');
  const questionOf = useQuestionOf();
  const now = useNow();
  const key = useBarKey(vote);
  const calls = key === 'open' || key === 'notCounted' || key === 'replaced';
  return (
    <button type="button" className={classes(styles.bar, !calls && styles.done)} onClick={onPress}>
      <span>{t(`bar.${key}`)}</span>
      <span className={styles.barQuestion}>{questionOf(vote)}</span>
      {vote.status === 'open' ? (
        // Read aloud with every second it would drown everything else.
        <span className={styles.barClock} aria-hidden>
          <Countdown until={vote.closesAt} now={now} /> ›
        </span>
      ) : null}
    </button>
  );
}

type BarKey =
  | ('open' | 'closing' | 'watch' | 'counted' | 'sent' | 'unsent')
  | ('notCounted' | 'replaced');

const keys: Readonly<Record<BallotState['step'], BarKey>> = {
  none: 'open',
  unsent: 'unsent',
  sent: 'sent',
  counted: 'counted',
  late: 'notCounted',
  refused: 'notCounted',
};

/** The first of this device's ballots that still wants something done stands for all of them. */
function useBarKey(vote: HeldVote): BarKey {
  const { seats } = useViewer();
  const state = useMeeting(({ votes }) => votes);
  const own = ownElectors(state, vote.id, seats);
  const steps = useOwnBallots(own, vote.id).map((ballot, i) => {
    const mine = own[i];
    return mine !== undefined && isReplaced(ballot, mine) ? 'replaced' : keys[ballot.step];
  });
  if (steps.length === 0) return vote.status === 'open' ? 'watch' : 'closing';
  const wanted = (['notCounted', 'open', 'replaced', 'unsent', 'sent'] as const).find((key) =>
    steps.includes(key),
  );
  if (vote.status === 'closing' && wanted === 'open') return 'closing';
  return wanted ?? 'counted';
}

/** Shakes the phone, where it can, when a vote opens before the person's eyes. */
function useShake(vote: HeldVote | null): void {
  const id = vote?.id ?? null;
  const seen = useRef(id);
  useEffect(() => {
    if (id === seen.current) return;
    seen.current = id;
    // Browsers let a page shake the phone only after it has been touched, and complain otherwise.
    const untouched = 'userActivation' in navigator && !navigator.userActivation.hasBeenActive;
    if (id !== null && !untouched && 'vibrate' in navigator) navigator.vibrate([200, 100, 200]);
  }, [id]);
}
