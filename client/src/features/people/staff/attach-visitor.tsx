import { proofs, type Seat } from '@haoshangliang/shared/features/people';
import type { SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonPicker, type RosterLine } from '../../../roster/index.ts';
import { useAction } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Dialog, DialogEnd } from '../../../ui/dialog.tsx';
import { Hint, Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';

interface AttachVisitorProps {
  readonly visitor: RosterLine;
  readonly who: string;
  readonly lines: readonly RosterLine[];
  readonly onClose: () => void;
}

type Proof = (typeof proofs)[number];
type Missing = 'line' | 'how' | null;

/** 对应到名册: the visitor is somebody of the roster, and staff say how they made sure. Two visitors may be one person. */
export function AttachVisitor({ visitor, who, lines, onClose }: AttachVisitorProps) {
  const { t } = useTranslation('people');
  const ui = useTranslation('ui').t;
  const others = lines.filter(({ seat }) => seat.id !== visitor.seat.id);
  const form = useAttaching(visitor.seat, others, onClose);
  const { action, missing, how, isVisitor } = form;
  return (
    <Dialog title={t('visitor.attachWho', { who })} onClose={onClose}>
      <form onSubmit={form.submit} noValidate>
        <Stack>
          <Hint>{t('claim.hint')}</Hint>
          <RefusalNotice refusal={action.refusal} onClose={action.clear} />
          <PersonPicker
            label={t('visitor.line')}
            lines={others}
            chosen={form.line}
            onChoose={form.setLine}
            error={missing === 'line' ? t('visitor.lineNeeded') : undefined}
          />
          {isVisitor ? (
            <Hint>{t('visitor.same')}</Hint>
          ) : (
            <Choice
              legend={t('visitor.how')}
              options={proofs.map((value) => ({ value, label: t(`proof.${value}`) }))}
              chosen={how}
              onChoose={form.setHow}
            />
          )}
          {missing === 'how' ? <p role="alert">{t('visitor.howNeeded')}</p> : null}
          <Hint>{t('visitor.becomes')}</Hint>
        </Stack>
        <DialogEnd>
          <Button type="submit" look="primary" busy={action.busy && ui('wait')}>
            {t('visitor.submit')}
          </Button>
        </DialogEnd>
      </form>
    </Dialog>
  );
}

function useAttaching(visitor: Seat, lines: readonly RosterLine[], onDone: () => void) {
  const action = useAction();
  const [line, setLine] = useState<SeatId | null>(null);
  const [how, setHow] = useState<Proof | null>(null);
  const [missing, setMissing] = useState<Missing>(null);
  const into = lines.find(({ seat }) => seat.id === line)?.seat;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const command = commandFor(visitor, into, how);
    setMissing(typeof command === 'string' ? command : null);
    if (typeof command === 'string') return;
    const fate = await action.run(command);
    if (fate.step === 'counted') onDone();
  };
  return {
    ...{ action, line, setLine, how, setHow, missing },
    isVisitor: into?.visitor === true,
    submit: (event: FormEvent) => void submit(event),
  };
}

function commandFor(
  { id }: Seat,
  into: Seat | undefined,
  how: Proof | null,
): MeetingCommand | 'line' | 'how' {
  if (into === undefined) return 'line';
  if (into.visitor) return { type: 'people/merge-seats', seat: id, into: into.id };
  return how === null ? 'how' : { type: 'people/attach-visitor', visitor: id, seat: into.id, how };
}
