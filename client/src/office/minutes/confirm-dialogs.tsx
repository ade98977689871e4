import type { SeatId } from '@haoshangliang/shared/kernel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Action, useNow } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextArea, TextField } from '../../ui/field.tsx';
import { Row } from '../../ui/layout.tsx';
import { Asking, momentOfDay, today } from './asking.tsx';
import { type Closing, done } from './stage-dialogs.tsx';

const threeDays = 3 * 86_400_000;
/** From noon to the end of the working day: 18:00. */
const untilEvening = 6 * 3_600_000;

/** Until when those present may answer. */
export function AskConfirmation({ onClose }: Closing) {
  const { t } = useTranslation('minutes');
  const now = useNow();
  const [day, setDay] = useState(() => today(now() + threeDays).day);
  const send = (action: Action) => {
    const until = momentOfDay(day, now() + threeDays) + untilEvening;
    return done(action.run({ type: 'minutes/ask-confirmation', until }));
  };
  return (
    <Asking title={t('do.ask')} press={t('askPress')} send={send} onClose={onClose}>
      <p>{t('askHint')}</p>
      <TextField
        type="date"
        label={t('deadline')}
        hint={t('deadlineHint')}
        value={day}
        onChange={({ target }) => setDay(target.value)}
      />
    </Asking>
  );
}

interface RecordProps extends Closing {
  readonly seat: SeatId;
  readonly name: string;
  readonly sections: ReadonlyMap<string, string>;
}

interface Objected {
  readonly key: number;
  readonly section: string;
  readonly text: string;
}

/** Somebody told the desk, or signed a sheet: all of it confirmed, or objected to part by part. */
export function AskRecordedConfirmation({ seat, name, sections, onClose }: RecordProps) {
  const { t } = useTranslation('minutes');
  const [how, setHow] = useState<'desk' | 'paper'>('desk');
  const [rows, setRows] = useState<readonly Objected[]>(() => [rowAt(0, sections)]);
  const change = (row: Objected) =>
    setRows(rows.map((each) => (each.key === row.key ? row : each)));
  const send = (action: Action) => {
    const objections = rows
      .map(({ section, text }) => ({ section, text: text.trim() }))
      .filter(({ text }) => text !== '');
    return done(action.run({ type: 'minutes/record-confirmation', seat, how, objections }));
  };
  return (
    <Asking
      title={t('recordTitle', { name })}
      press={t('reviewPress')}
      send={send}
      onClose={onClose}
    >
      <SelectField
        label={t('how')}
        value={how}
        onChange={({ target }) => setHow(target.value === 'paper' ? 'paper' : 'desk')}
      >
        <option value="desk">{t('howDesk')}</option>
        <option value="paper">{t('onPaper')}</option>
      </SelectField>
      {rows.map((row) => (
        <ObjectionFields key={row.key} {...{ row, change, sections }} />
      ))}
      {rows.length < sections.size && rows.every(({ text }) => text.trim() !== '') ? (
        <Row>
          <Button small onClick={() => setRows([...rows, rowAt(rows.length, sections)])}>
            {t('objectionMore')}
          </Button>
        </Row>
      ) : null}
    </Asking>
  );
}

/** Each further objection is proposed for the part after the one before. */
function rowAt(key: number, sections: RecordProps['sections']): Objected {
  return { key, section: [...sections.keys()][key] ?? 'start', text: '' };
}

interface ObjectionProps {
  readonly row: Objected;
  readonly change: (row: Objected) => void;
  readonly sections: RecordProps['sections'];
}

function ObjectionFields({ row, change, sections }: ObjectionProps) {
  const { t } = useTranslation('minutes');
  return (
    <>
      <TextArea
        label={t('objections')}
        hint={t('objectionHint')}
        maxLength={500}
        value={row.text}
        onChange={({ target }) => change({ ...row, text: target.value })}
      />
      {row.text.trim() === '' ? null : (
        <SelectField
          label={t('whichSection')}
          value={row.section}
          onChange={({ target }) => change({ ...row, section: target.value })}
        >
          {[...sections].map(([id, title]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
      )}
    </>
  );
}
