import { type Claim, isLive } from '@haoshangliang/shared/features/people';
import { valuesOf } from '@haoshangliang/shared/kernel';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRosterLines } from '../../../roster/index.ts';
import { useMay, useMeeting } from '../../../sync/use-meeting.tsx';
import { Announcer } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Stack } from '../../../ui/layout.tsx';
import styles from './claims.module.css';
import { Visitors } from './visitors.tsx';
import { WaitingClaims } from './waiting-claims.tsx';

/** Claims that wait for whoever is at this page; none for those who may not confirm them. */
export function useWaitingClaims(): readonly Claim[] {
  const claims = useMeeting((state) => state.people.claims);
  const mayConfirm = useMay()('people/confirm-claim');
  return useMemo(
    () =>
      mayConfirm
        ? valuesOf(claims)
            .filter(({ status }) => status === 'waiting')
            .sort((one, other) => one.at - other.at)
        : [],
    [claims, mayConfirm],
  );
}

/** 待核验: people who named a line of the roster and wait until somebody has made sure, and those who were not found on it. */
export function Claims() {
  const { t } = useTranslation('people');
  const may = useMay();
  const waiting = useWaitingClaims();
  const seats = useMeeting((state) => state.people.seats);
  const visitors = useMemo(
    () => valuesOf(seats).filter((seat) => seat.visitor && isLive(seat)).length,
    [seats],
  );
  const words = waiting.length === 0 ? '' : t('claim.title', { count: waiting.length });
  return (
    <>
      <Announcer words={words} />
      {waiting.length + visitors === 0 || !may('people/confirm-claim') ? null : (
        <Waiting claims={waiting} visitors={visitors} />
      )}
    </>
  );
}

/** More lines than these are folded to one with their number: the desk, and a vote that runs, stay in sight below. */
const few = { usual: 2, voting: 1 } as const;

/** The door takes seats without the meeting hearing of it. */
const askAgainAfter = 20_000;

function useRound(): number {
  const [round, setRound] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setRound((count) => count + 1), askAgainAfter);
    return () => clearInterval(timer);
  }, []);
  return round;
}

interface WaitingProps {
  readonly claims: readonly Claim[];
  /** How many were not found on the roster. */
  readonly visitors: number;
}

function Waiting({ claims, visitors }: WaitingProps) {
  const lines = useRosterLines(useRound());
  const [open, setOpen] = useState(false);
  const isVoting = useMeeting(({ votes }) => votes.current !== null);
  const many = claims.length + visitors > few[isVoting ? 'voting' : 'usual'];
  // While a hand is at them nothing folds under it.
  const atWork = (is: boolean) => () => setOpen((before) => is || (many && before));
  const hand = { onPointerEnter: atWork(true), onPointerLeave: atWork(false) };
  return (
    <Card title={<Head {...{ claims, visitors, many, open }} onFold={() => setOpen(!open)} />}>
      {many && !open ? null : (
        // biome-ignore lint/a11y/noStaticElementInteractions: nothing is pressed here; it only hears that a hand has come
        <div {...hand} onFocus={atWork(true)} onBlur={atWork(false)}>
          <Stack>
            {claims.length === 0 ? null : <WaitingClaims claims={claims} lines={lines} />}
            <Visitors lines={lines} titled={claims.length > 0} />
          </Stack>
        </div>
      )}
    </Card>
  );
}

interface HeadProps extends WaitingProps {
  readonly many: boolean;
  readonly open: boolean;
  readonly onFold: () => void;
}

/** Who waits, in numbers; with the key that unfolds them all. */
function Head({ claims, visitors, many, open, onFold }: HeadProps) {
  const { t } = useTranslation('people');
  const parts = [
    ...(claims.length === 0 ? [] : [t('claim.title', { count: claims.length })]),
    ...(visitors === 0 || (claims.length > 0 && (open || !many))
      ? []
      : [t('visitor.title', { count: visitors })]),
  ];
  return (
    <span className={styles.head}>
      <span>{parts.join(t('claim.and'))}</span>
      {many ? (
        <Button small aria-expanded={open} onClick={onFold}>
          {t(open ? 'claim.fold' : 'claim.unfold')}
        </Button>
      ) : null}
    </span>
  );
}
