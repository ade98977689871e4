import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PromiseMark } from '../../features/commitments/staff/index.tsx';
import { useCarrying } from '../../features/drafts/staff/index.ts';
import { timeOfDay } from '../../i18n/times.ts';
import { useSession } from '../../sync/use-meeting.tsx';
import { Announcer } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Hint, Row, Stack } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { refusalOf } from '../ask.ts';
import styles from './carried-record.module.css';
import { type Carrying, carryingOf, type RecordLine, sinceTheLast } from './record-lines.ts';
import { useCarry, useDesk } from './use-desk.ts';
import { useMinutesDraft } from './use-stages.ts';

/** 实录, and beside each line what carries it into the minutes; Alt+M carries all that is new. */
export function CarriedRecord({ lines }: { readonly lines: readonly RecordLine[] }) {
  const { t } = useTranslation('minutes');
  const { meeting } = useSession();
  const { data: desk } = useDesk();
  const telling = useCarry();
  const editor = useCarrying(desk?.draft ?? null);
  const [chosen, choose] = useState<ReadonlySet<number>>(new Set());
  const draft = useMinutesDraft();
  const isWriting = draft?.status === 'writing';
  const carryingFor = carryingOf(desk);
  const fresh = isWriting ? sinceTheLast(desk) : [];
  const picked = [...chosen].filter((seq) => carryingFor(seq) === 'open');
  const carry = (seqs: readonly number[]) => {
    if (seqs.length === 0 || telling.isPending) return;
    // What comes next goes behind it: lines stand in the order in which they were carried.
    const onSuccess = ({ last }: { readonly last: string | null }) =>
      last === null ? undefined : editor?.show(last);
    telling.mutate({ meeting, seqs: [...seqs], after: editor?.block() ?? null }, { onSuccess });
    choose(new Set());
  };
  useCarryKey(() => carry(fresh));
  const toggle = (seq: number, on: boolean) =>
    choose(new Set(on ? [...chosen, seq] : [...chosen].filter((one) => one !== seq)));
  return (
    <Stack gap="tight">
      <RefusalNotice refusal={refusalOf(telling.error)} onClose={telling.reset} />
      <Announcer words={telling.data ? t('carried', { count: telling.data.carried }) : ''} />
      {isWriting || draft === undefined ? null : <Hint>{t('carryNotNow')}</Hint>}
      <Row>
        <Button
          small
          title={t('carryKey')}
          disabled={fresh.length === 0}
          onClick={() => carry(fresh)}
        >
          {t('carryFresh', { count: fresh.length })}
        </Button>
        {picked.length === 0 ? null : (
          <Button small onClick={() => carry(picked)}>
            {t('carryChosen', { count: picked.length })}
          </Button>
        )}
      </Row>
      {lines.length === 0 ? <Hint>{t('recordEmpty')}</Hint> : null}
      <ol className={styles.record}>
        {lines.map((line) => (
          <Line
            key={line.seq}
            line={line}
            carrying={isWriting ? carryingFor(line.seq) : closed(carryingFor(line.seq))}
            isChosen={chosen.has(line.seq)}
            toggle={(on) => toggle(line.seq, on)}
            carry={() => carry([line.seq])}
          />
        ))}
      </ol>
    </Stack>
  );
}

/** Nothing is carried into a text that nobody writes now. */
function closed(carrying: Carrying): Carrying {
  return carrying === 'open' ? 'own' : carrying;
}

interface LineProps {
  readonly line: RecordLine;
  readonly carrying: Carrying;
  readonly isChosen: boolean;
  readonly toggle: (on: boolean) => void;
  readonly carry: () => void;
}

function Line({
  line: { seq, at, words, said = null },
  carrying,
  isChosen,
  toggle,
  carry,
}: LineProps) {
  const { t } = useTranslation('minutes');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') carry();
  };
  return (
    <li>
      <span className={styles.choose}>
        {carrying === 'open' ? (
          <input
            type="checkbox"
            checked={isChosen}
            aria-label={t('choose', { words })}
            onKeyDown={onKeyDown}
            onChange={({ target }) => toggle(target.checked)}
          />
        ) : null}
      </span>
      <time className={styles.time}>{timeOfDay(at)}</time>
      <span className={styles.words}>
        {words} <PromiseMark seq={seq} said={said} />
      </span>
      {carrying === 'open' ? (
        <Button small look="quiet" aria-label={t('carryLine', { words })} onClick={carry}>
          {t('carry')}
        </Button>
      ) : null}
      {carrying === 'carried' ? <span className={styles.done}>{t('isCarried')}</span> : null}
    </li>
  );
}

function useCarryKey(press: () => void) {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (!event.altKey || event.code !== 'KeyM') return;
      event.preventDefault();
      press();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });
}
