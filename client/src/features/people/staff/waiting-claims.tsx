import { type Claim, proofs } from '@haoshangliang/shared/features/people';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../../../i18n/times.ts';
import { lineWords, matching, type RosterLine } from '../../../roster/index.ts';
import { useAction } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Hint, Row, Strong } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { ActionMenu } from '../../../ui-staff/menu.tsx';
import styles from './claims.module.css';

interface WaitingClaimsProps {
  readonly claims: readonly Claim[];
  readonly lines: readonly RosterLine[];
}

/** Also where they are unfolded the desk is not far below; in a full hall whoever stands at the desk is found by name or door. */
const atOnce = 4;

/** 待核验, those who named a line of the roster: each is confirmed, or is not who they say. */
export function WaitingClaims({ claims, lines }: WaitingClaimsProps) {
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
