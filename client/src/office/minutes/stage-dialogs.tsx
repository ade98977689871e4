import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Action, useMeeting, useNow } from '../../sync/use-meeting.tsx';
import { SelectField, TextArea, TextField } from '../../ui/field.tsx';
import { Asking, momentOfDay, SaidFields, today } from './asking.tsx';
import { SignNumber, useSignNumber } from './sign-number.tsx';
import { useOfficePapers } from './use-office-papers.ts';

export interface Closing {
  readonly onClose: () => void;
}

export const done = async (sent: ReturnType<Action['run']>) => (await sent).step === 'counted';

/** 现场宣读确认 */
export function AskReading({ onClose }: Closing) {
  const { t } = useTranslation('minutes');
  const [objections, setObjections] = useState('');
  const send = (action: Action) =>
    done(action.run({ type: 'minutes/confirm-reading', objections: objections.trim() }));
  return (
    <Asking title={t('do.read')} press={t('readPress')} send={send} onClose={onClose}>
      <p>{t('readHint')}</p>
      <TextArea
        label={t('objections')}
        hint={t('objectionsHint')}
        maxLength={500}
        value={objections}
        onChange={({ target }) => setObjections(target.value)}
      />
    </Asking>
  );
}

interface ReviewProps extends Closing {
  readonly gate: number;
  readonly title: string;
}

/** What a reviewer said to the text. */
export function AskReview({ gate, title, onClose }: ReviewProps) {
  const { t } = useTranslation('minutes');
  const now = useNow();
  // Of the gates that are seen as the dialog opens.
  const [naming] = useState(useMeeting((state) => state.minutes.naming));
  const [outcome, setOutcome] = useState<'passed' | 'returned'>('passed');
  const [said, setSaid] = useState(() => today(now()));
  const [note, setNote] = useState('');
  const send = (action: Action) => {
    const on = momentOfDay(said.day, now());
    const words = { gate, naming, outcome, how: said.how, on, note: note.trim() };
    return done(action.run({ type: 'minutes/review', ...words }));
  };
  return (
    <Asking title={title} press={t('reviewPress')} send={send} onClose={onClose}>
      <SelectField
        label={t('outcomeLabel')}
        value={outcome}
        onChange={({ target }) => setOutcome(target.value === 'passed' ? 'passed' : 'returned')}
      >
        <option value="passed">{t('outcome.passed')}</option>
        <option value="returned">{t('outcome.returned')}</option>
      </SelectField>
      <SaidFields said={said} change={setSaid} />
      <TextArea
        label={t('note')}
        hint={outcome === 'returned' ? t('noteNeeded') : t('noteHint')}
        maxLength={500}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
    </Asking>
  );
}

/** 签发: signer, day and number, and with it the minutes are out. */
export function AskSignature({ onClose }: Closing) {
  const { t } = useTranslation('minutes');
  const now = useNow();
  const papers = useOfficePapers();
  const [named, setSigner] = useState<string | null>(null);
  const signer = named ?? papers?.signer ?? '';
  const number = useSignNumber();
  const [said, setSaid] = useState(() => today(now()));
  const [missing, setMissing] = useState(false);
  const send = async (action: Action) => {
    const words = { signer: signer.trim(), number: number.text, how: said.how };
    setMissing(words.signer === '');
    if (words.signer === '' || !(await number.isFree())) return false;
    const on = momentOfDay(said.day, now());
    const isSigned = await done(action.run({ type: 'minutes/sign', ...words, on }));
    return isSigned && (await done(action.run({ type: 'life/issue-minutes' })));
  };
  return (
    <Asking title={t('do.sign')} press={t('signPress')} send={send} onClose={onClose}>
      <p>{t('signHint')}</p>
      <TextField
        label={t('signer')}
        error={missing ? t('signerNeeded') : undefined}
        maxLength={40}
        value={signer}
        onChange={({ target }) => setSigner(target.value)}
      />
      <SignNumber number={number} />
      <SaidFields said={said} change={setSaid} />
    </Asking>
  );
}
