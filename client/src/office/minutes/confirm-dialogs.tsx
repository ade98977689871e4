import type { SeatId } from '@haoshangliang/shared/kernel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Action, useNow } from '../../sync/use-meeting.tsx';
import { SelectField, TextArea, TextField } from '../../ui/field.tsx';
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

/** Somebody told the desk, or signed a sheet. */
export function AskRecordedConfirmation({ seat, name, sections, onClose }: RecordProps) {
  const { t } = useTranslation('minutes');
  const [how, setHow] = useState<'desk' | 'paper'>('desk');
  const [section, setSection] = useState([...sections.keys()][0] ?? 'start');
  const [text, setText] = useState('');
  const send = (action: Action) => {
    const own = text.trim();
    const objections = own === '' ? [] : [{ section, text: own }];
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
        <option value="paper">{t('howPaper')}</option>
      </SelectField>
      <TextArea
        label={t('objections')}
        hint={t('objectionHint')}
        maxLength={500}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {text.trim() === '' ? null : (
        <SelectField
          label={t('whichSection')}
          value={section}
          onChange={({ target }) => setSection(target.value)}
        >
          {[...sections].map(([id, title]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
      )}
    </Asking>
  );
}
