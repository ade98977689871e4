import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useMay, useName } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Row as Line } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import styles from '../clauses.module.css';
import type { Row } from '../use-rows.ts';
import { HideVoice, type Voice } from './hide-voice.tsx';

/** 已隐藏: what was said to the clause and is seen by staff alone, and why. */
export function HiddenVoices({ row: { hidden } }: { readonly row: Row }) {
  const { t } = useTranslation('clauses-desk');
  const voices: Voice[] = [
    ...hidden.amendments.map((voice): Voice => ({ kind: 'amendment', voice })),
    ...hidden.reservations.map((voice): Voice => ({ kind: 'reservation', voice })),
  ];
  if (voices.length === 0) return null;
  return (
    <details className={styles.voices}>
      <summary>{t('hidden.count', { count: voices.length })}</summary>
      <ul>
        {voices.map((voice) => (
          <li key={voice.voice.id} className={styles.voice}>
            <HiddenVoice voice={voice} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function HiddenVoice({ voice }: { readonly voice: Voice }) {
  const { t } = useTranslation(['clauses-desk', 'clauses']);
  const may = useMay();
  const action = useAction();
  const { seat, text, hidden } = voice.voice;
  const known = useName(seat) ?? t('clauses:somebody');
  const name = seat === null ? t('clauses:unnamed') : known;
  const show = () =>
    void action.run(
      voice.kind === 'amendment'
        ? { type: 'clauses/show-amendment', amendment: voice.voice.id }
        : { type: 'clauses/show-reservation', reservation: voice.voice.id },
    );
  return (
    <>
      <p className={styles.head}>
        {voice.kind === 'amendment'
          ? t('hidden.amendment', { no: voice.voice.no, name })
          : t('hidden.reservation', { name })}
      </p>
      <p className={styles.text}>{text ?? t('clauses:erased')}</p>
      <p className={styles.head}>
        {t('hidden.reason', { reason: hidden?.reason ?? t('clauses:erased') })}
      </p>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      {may('clauses/show-amendment') ? (
        <Line>
          <Button small onClick={show}>
            {t('hidden.show')}
          </Button>
        </Line>
      ) : null}
    </>
  );
}

/** The button below a reservation; below an amendment it stands among what else is done with it. */
export function HideReservation({ voice }: { readonly voice: Voice }) {
  const { t } = useTranslation('clauses-desk');
  const may = useMay();
  const [asked, ask] = useState(false);
  if (!may('clauses/hide-reservation')) return null;
  return (
    <>
      <Line>
        <Button small look="quiet" onClick={() => ask(true)}>
          {t('hide.ask')}
        </Button>
      </Line>
      {asked ? <HideVoice voice={voice} onClose={() => ask(false)} /> : null}
    </>
  );
}
