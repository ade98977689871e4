import type { Gate } from '@haoshangliang/shared/features/minutes';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Action, useNow } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextArea, TextField } from '../../ui/field.tsx';
import { Row } from '../../ui/layout.tsx';
import { Asking, momentOfDay, SaidFields, today } from './asking.tsx';

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

interface GatesProps extends Closing {
  readonly gates: readonly Gate[];
}

interface GateRow {
  readonly key: number;
  readonly name: string;
  readonly reviewer: string;
}

/** Who looks at the minutes before they are issued; the office names its gates. */
export function AskGates({ gates, onClose }: GatesProps) {
  const { t } = useTranslation('minutes');
  const four = [t('gate.political'), t('gate.factual'), t('gate.procedural'), t('gate.textual')];
  const rowsOf = (names: readonly string[]): GateRow[] =>
    names.map((name, key) => ({ key, name, reviewer: '' }));
  const [rows, setRows] = useState<readonly GateRow[]>(
    gates.length === 0
      ? rowsOf([t('gate.one')])
      : gates.map((gate, key) => ({ key, name: gate.name ?? '', reviewer: gate.reviewer ?? '' })),
  );
  const [missing, setMissing] = useState(false);
  const change = (row: GateRow) => setRows(rows.map((each) => (each.key === row.key ? row : each)));
  const send = async (action: Action) => {
    const named = rows.map(({ name, reviewer }) => ({
      name: name.trim(),
      reviewer: reviewer.trim(),
    }));
    const isMissing = named.some(({ name, reviewer }) => name === '' || reviewer === '');
    setMissing(isMissing);
    return !isMissing && (await done(action.run({ type: 'minutes/name-gates', gates: named })));
  };
  return (
    <Asking title={t('do.gates')} press={t('gatesPress')} send={send} onClose={onClose}>
      <Row>
        <Button small onClick={() => setRows(rowsOf([t('gate.one')]))}>
          {t('gatesOne')}
        </Button>
        <Button small onClick={() => setRows(rowsOf(four))}>
          {t('gatesFour')}
        </Button>
      </Row>
      {rows.map((row) => (
        <GateFields key={row.key} row={row} missing={missing} change={change} />
      ))}
    </Asking>
  );
}

interface GateFieldsProps {
  readonly row: GateRow;
  readonly missing: boolean;
  readonly change: (row: GateRow) => void;
}

function GateFields({ row, missing, change }: GateFieldsProps) {
  const { t } = useTranslation('minutes');
  return (
    <div>
      <TextField
        label={t('gateName')}
        error={missing && row.name.trim() === '' ? t('gateNameNeeded') : undefined}
        maxLength={30}
        value={row.name}
        onChange={({ target }) => change({ ...row, name: target.value })}
      />
      <TextField
        label={t('reviewer')}
        error={missing && row.reviewer.trim() === '' ? t('reviewerNeeded') : undefined}
        maxLength={40}
        value={row.reviewer}
        onChange={({ target }) => change({ ...row, reviewer: target.value })}
      />
    </div>
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
  const [outcome, setOutcome] = useState<'passed' | 'returned'>('passed');
  const [said, setSaid] = useState(() => today(now()));
  const [note, setNote] = useState('');
  const send = (action: Action) => {
    const on = momentOfDay(said.day, now());
    const words = { gate, outcome, how: said.how, on, note: note.trim() };
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
  const [signer, setSigner] = useState('');
  const [number, setNumber] = useState('');
  const [said, setSaid] = useState(() => today(now()));
  const [missing, setMissing] = useState(false);
  const send = async (action: Action) => {
    const words = { signer: signer.trim(), number: number.trim(), how: said.how };
    setMissing(words.signer === '');
    if (words.signer === '') return false;
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
      <TextField
        label={t('number')}
        hint={t('numberHint')}
        maxLength={40}
        value={number}
        onChange={({ target }) => setNumber(target.value)}
      />
      <SaidFields said={said} change={setSaid} />
    </Asking>
  );
}
