import type { SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../ui/dialog.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import type { Desk } from './desk.ts';
import type { Row } from './use-rows.ts';

/** What both forms are about. */
export interface VoiceProps {
  readonly row: Row;
  /** How the clause reads now. */
  readonly text: string;
  readonly desk?: Pick<Desk, 'Person'>;
  /** Handed in. */
  readonly onSent?: () => void;
  readonly onClose: () => void;
}

interface VoiceFormProps extends Omit<VoiceProps, 'row' | 'text'> {
  readonly title: string;
  readonly send: string;
  readonly children: ReactNode;
  /** Null while something is missing; the field then says what. */
  readonly command: (seat: SeatId | null) => MeetingCommand | null;
}

/** The frame of both: for whom, the fields, and what became of it. An act that waits for the line closes it too. */
export function VoiceForm(props: VoiceFormProps) {
  const { title, send, children, desk, command, onSent, onClose } = props;
  const { t } = useTranslation('clauses');
  const ui = useTranslation('ui').t;
  const action = useAction();
  const [seat, choose] = useState<SeatId | null>(null);
  const [nobody, setNobody] = useState(false);
  const Person = desk?.Person;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const isMissing = Person !== undefined && seat === null;
    setNobody(isMissing);
    const made = isMissing ? null : command(seat);
    if (made === null) return;
    const fate = await action.run(made);
    if (fate.step === 'refused') return;
    onSent?.();
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <RefusalNotice refusal={action.refusal} onClose={action.clear} />
          {Person === undefined ? null : <Person chosen={seat} onChoose={choose} />}
          {nobody ? <Notice kind="warn">{t('form.personNeeded')}</Notice> : null}
          {children}
        </Stack>
        <DialogEnd>
          <Button type="submit" look="primary" busy={action.busy && ui('wait')}>
            {send}
          </Button>
        </DialogEnd>
      </form>
    </Dialog>
  );
}
