import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../../ui/dialog.tsx';
import { Hint, Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';

interface NoteFormProps {
  readonly title: string;
  readonly hint: string;
  /** What the fields come to; null as long as something is missing. */
  readonly command: MeetingCommand | null;
  readonly onClose: () => void;
  /** The fields; `pressed`: from now on they say what is missing. */
  readonly children: (pressed: boolean) => ReactNode;
}

/** A form that notes one thing about a voter; it closes once that is on record. */
export function NoteForm({ title, hint, command, onClose, children }: NoteFormProps) {
  const { t } = useTranslation('entitlements');
  const ui = useTranslation('ui').t;
  const action = useAction();
  const form = useRef<HTMLFormElement>(null);
  const [presses, press] = useState(0);
  // Whoever pressed too early goes on where something is missing.
  useEffect(() => {
    if (presses > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [presses]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    press(presses + 1);
    if (command === null) return;
    const fate = await action.run(command);
    if (fate.step === 'counted') onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Hint>{hint}</Hint>
          <RefusalNotice refusal={action.refusal} onClose={action.clear} />
          {children(presses > 0)}
        </Stack>
        <DialogEnd>
          <Button type="submit" look="primary" busy={action.busy && ui('wait')}>
            {t('save')}
          </Button>
        </DialogEnd>
      </form>
    </Dialog>
  );
}
