import { type Claim, isLive, proofs } from '@haoshangliang/shared/features/people';
import { valuesOf } from '@haoshangliang/shared/kernel';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../../../i18n/times.ts';
import { lineWords, matching, type RosterLine, useRosterLines } from '../../../roster/index.ts';
import { useAction, useMay, useMeeting } from '../../../sync/use-meeting.tsx';
import { Announcer } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Hint, Row, Stack, Strong } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { ActionMenu } from '../../../ui-staff/menu.tsx';
import styles from './claims.module.css';
import { Visitors } from './visitors.tsx';

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
  const title = words === '' ? t('visitor.title', { count: visitors }) : words;
  return (
    <>
      <Announcer words={words} />
      {waiting.length + visitors === 0 || !may('people/confirm-claim') ? null : (
        <Waiting title={title} claims={waiting} />
      )}
    </>
  );
}

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

function Waiting({ title, claims }: { readonly title: string; readonly claims: readonly Claim[] }) {
  const lines = useRosterLines(useRound());
  return (
    <Card title={title}>
      <Stack>
        {claims.length === 0 ? null : <WaitingClaims claims={claims} lines={lines} />}
        <Visitors lines={lines} titled={claims.length > 0} />
      </Stack>
    </Card>
  );
}

interface WaitingClaimsProps {
  readonly claims: readonly Claim[];
  readonly lines: readonly RosterLine[];
}

/** So that the desk below stays in sight; in a full hall whoever stands at the desk is found by name or door. */
const atOnce = 4;

function WaitingClaims({ claims, lines }: WaitingClaimsProps) {
  const { t } = useTranslation('people');
  const action = useAction();
  const [typed, setTyped] = useState('');
  const many = claims.length > atOnce;
  const run: typeof action.run = async (command) => {
    const fate = await action.run(command);
    // Whoever comes next is looked for by another name.
    if (fate.step === 'counted') setTyped('');
    return fate;
  };
  const found = many && typed !== '' ? claimsOf(claims, matching(lines, typed)) : claims;
  return (
    <>
      <Hint>{t('claim.hint')}</Hint>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      {many ? (
        <TextField
          label={t('claim.search')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      ) : null}
      <ul className={styles.claims}>
        {found.slice(0, atOnce).map((claim) => (
          <li key={claim.id}>
            <ClaimLine
              claim={claim}
              line={lines.find(({ seat }) => seat.id === claim.seat)}
              run={run}
            />
          </li>
        ))}
      </ul>
      {found.length === 0 ? <Hint>{t('claim.none')}</Hint> : null}
      {found.length > atOnce ? (
        <Hint>{t('claim.more', { count: found.length - atOnce })}</Hint>
      ) : null}
    </>
  );
}

function claimsOf(claims: readonly Claim[], lines: readonly RosterLine[]): readonly Claim[] {
  const seats = new Set(lines.map(({ seat }) => seat.id));
  return claims.filter(({ seat }) => seats.has(seat));
}

interface ClaimLineProps {
  readonly claim: Claim;
  readonly line: RosterLine | undefined;
  readonly run: ReturnType<typeof useAction>['run'];
}

function ClaimLine({ claim, line, run }: ClaimLineProps) {
  const { t } = useTranslation('people');
  const who = line === undefined ? t('claim.unknown') : lineWords(line);
  const entries = proofs.map((how) => ({
    id: how,
    words: t(`proof.${how}`),
    press: () => void run({ type: 'people/confirm-claim', claim: claim.id, how }),
  }));
  return (
    <div className={styles.claim}>
      <div>
        <p>
          {t('claim.says')} <Strong>{who}</Strong>{' '}
          <time className={styles.time}>{timeOfDay(claim.at)}</time>
        </p>
        {line?.isHeld === true ? <Hint>{t('claim.held')}</Hint> : null}
      </div>
      <Row>
        <ActionMenu label={t('claim.confirmWho', { who })} entries={entries}>
          {t('claim.confirm')}
        </ActionMenu>
        <Button
          aria-label={t('claim.refuseWho', { who })}
          onClick={() => void run({ type: 'people/refuse-claim', claim: claim.id })}
        >
          {t('claim.refuse')}
        </Button>
      </Row>
    </div>
  );
}
