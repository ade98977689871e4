import { type Claim, proofs } from '@haoshangliang/shared/features/people';
import { valuesOf } from '@haoshangliang/shared/kernel';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../../../i18n/times.ts';
import { lineWords, type RosterLine, useRosterLines } from '../../../roster/index.ts';
import { useAction, useMay, useMeeting } from '../../../sync/use-meeting.tsx';
import { Announcer } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Hint, Row, Strong } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { ActionMenu } from '../../../ui-staff/menu.tsx';
import styles from './claims.module.css';

/** 待核验: people who named a line of the roster and wait until somebody has made sure. */
export function Claims() {
  const { t } = useTranslation('people');
  const claims = useMeeting((state) => state.people.claims);
  const may = useMay();
  const waiting = useMemo(
    () =>
      valuesOf(claims)
        .filter(({ status }) => status === 'waiting')
        .sort((one, other) => one.at - other.at),
    [claims],
  );
  const words = waiting.length === 0 ? '' : t('claim.title', { count: waiting.length });
  return (
    <>
      <Announcer words={words} />
      {waiting.length === 0 || !may('people/confirm-claim') ? null : (
        <WaitingClaims title={words} claims={waiting} />
      )}
    </>
  );
}

function WaitingClaims({
  title,
  claims,
}: {
  readonly title: string;
  readonly claims: readonly Claim[];
}) {
  const { t } = useTranslation('people');
  const lines = useRosterLines();
  const action = useAction();
  return (
    <Card title={title}>
      <Hint>{t('claim.hint')}</Hint>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      <ul className={styles.claims}>
        {claims.map((claim) => (
          <li key={claim.id}>
            <ClaimLine
              claim={claim}
              line={lines.find(({ seat }) => seat.id === claim.seat)}
              run={action.run}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
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
      <p>
        {t('claim.says')} <Strong>{who}</Strong>{' '}
        <time className={styles.time}>{timeOfDay(claim.at)}</time>
      </p>
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
