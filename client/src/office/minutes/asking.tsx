import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayFrom, dayTyped } from '../../i18n/typed-times.ts';
import { type Action, useAction } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../ui/dialog.tsx';
import { SelectField, TextArea, TextField } from '../../ui/field.tsx';
import { Stack } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';

interface AskingProps {
  readonly title: string;
  readonly press: string;
  readonly children: ReactNode;
  /** Resolves to true when all of it is done. */
  readonly send: (action: Action) => Promise<boolean>;
  readonly onClose: () => void;
}

/** One question about the way of the minutes. */
export function Asking({ title, press, children, send, onClose }: AskingProps) {
  const ui = useTranslation('ui').t;
  const action = useAction();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await send(action)) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <RefusalNotice refusal={action.refusal} onClose={action.clear} />
          {children}
        </Stack>
        <DialogEnd>
          <Button type="submit" look="primary" busy={action.busy && ui('wait')}>
            {press}
          </Button>
        </DialogEnd>
      </form>
    </Dialog>
  );
}

/** As many characters as a reason may have. */
const longestReason = 200;

interface ReasonProps extends Pick<AskingProps, 'title' | 'press' | 'onClose'> {
  readonly proposed?: string;
  readonly send: (action: Action, reason: string) => Promise<boolean>;
}

/** A step that needs a reason: sending back, correcting. */
export function AskReason({ title, press, proposed = '', send, onClose }: ReasonProps) {
  const { t } = useTranslation('minutes');
  const [reason, setReason] = useState(proposed.slice(0, longestReason));
  const [missing, setMissing] = useState(false);
  const submit = async (action: Action) => {
    const words = reason.trim();
    setMissing(words === '');
    return words !== '' && (await send(action, words));
  };
  return (
    <Asking title={title} press={press} send={submit} onClose={onClose}>
      <TextArea
        label={t('reason')}
        error={missing ? t('reasonNeeded') : undefined}
        maxLength={longestReason}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </Asking>
  );
}

export interface Said {
  readonly how: 'desk' | 'paper';
  readonly day: string;
}

export const today = (now: number): Said => ({
  how: 'desk',
  day: dayTyped(now),
});

/** Noon of that day; the present moment where the field was left empty. */
export function momentOfDay(day: string, now: number): number {
  return dayFrom(day) ?? now;
}

/** How a yes was given, and on which day. */
export function SaidFields({
  said,
  change,
}: {
  readonly said: Said;
  readonly change: (said: Said) => void;
}) {
  const { t } = useTranslation('minutes');
  return (
    <>
      <SelectField
        label={t('how')}
        value={said.how}
        onChange={({ target }) =>
          change({ ...said, how: target.value === 'paper' ? 'paper' : 'desk' })
        }
      >
        <option value="desk">{t('howDesk')}</option>
        <option value="paper">{t('howPaper')}</option>
      </SelectField>
      <TextField
        type="date"
        label={t('on')}
        value={said.day}
        onChange={({ target }) => change({ ...said, day: target.value })}
      />
    </>
  );
}
