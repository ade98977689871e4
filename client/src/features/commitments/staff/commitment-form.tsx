import type { Commitment } from '@haoshangliang/shared/features/commitments';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayFrom, dayTyped } from '../../../i18n/typed-times.ts';
import { lineWords, useRosterLines } from '../../../roster/index.ts';
import { type Action, useAction } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../../ui/dialog.tsx';
import { SelectField, TextArea, TextField } from '../../../ui/field.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';

const longest = 2000;

interface FrameProps {
  readonly title: string;
  readonly action: Action;
  readonly children: ReactNode;
  readonly send: () => void;
  readonly onClose: () => void;
}

function Frame({ title, action, children, send, onClose }: FrameProps) {
  const { t } = useTranslation('commitments-staff');
  const ui = useTranslation('ui').t;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <RefusalNotice refusal={action.refusal} onClose={action.clear} />
          {children}
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

interface FormProps {
  /** Null: a new one. */
  readonly commitment: Commitment | null;
  readonly onClose: () => void;
}

interface Typed {
  readonly kind: Commitment['kind'];
  readonly owner: string;
  readonly day: string;
  readonly text: string;
}

export function CommitmentForm({ commitment, onClose }: FormProps) {
  const { t } = useTranslation('commitments-staff');
  const action = useAction();
  const lines = useRosterLines();
  const [typed, setTyped] = useState<Typed>({
    kind: commitment?.kind ?? 'promise',
    owner: commitment?.owner ?? '',
    day: dayTyped(commitment?.dueOn ?? null),
    text: commitment?.text ?? '',
  });
  const [missing, setMissing] = useState(false);
  const send = async () => {
    const text = typed.text.trim();
    setMissing(text === '');
    if (text === '') return;
    const owner = lines.find(({ seat }) => seat.id === typed.owner)?.seat.id ?? null;
    const form = { owner, dueOn: dayFrom(typed.day), text };
    const fate = await action.run(
      commitment === null
        ? { type: 'commitments/record', kind: typed.kind, opinion: null, ...form }
        : { type: 'commitments/change', commitment: commitment.id, ...form },
    );
    if (fate.step === 'counted') onClose();
  };
  return (
    <Frame title={t('formTitle')} action={action} send={() => void send()} onClose={onClose}>
      {commitment === null ? <KindField typed={typed} change={setTyped} /> : null}
      <TextArea
        label={t('text')}
        error={missing ? t('textNeeded') : undefined}
        maxLength={longest}
        value={typed.text}
        onChange={({ target }) => setTyped({ ...typed, text: target.value })}
      />
      <WhoAndWhen typed={typed} change={setTyped} lines={lines} />
    </Frame>
  );
}

interface PartProps {
  readonly typed: Typed;
  readonly change: (typed: Typed) => void;
}

function KindField({ typed, change }: PartProps) {
  const { t } = useTranslation('commitments-staff');
  const common = useTranslation('commitments').t;
  return (
    <SelectField
      label={t('kindLabel')}
      value={typed.kind}
      onChange={({ target }) =>
        change({ ...typed, kind: target.value === 'question' ? 'question' : 'promise' })
      }
    >
      <option value="promise">{common('kind.promise')}</option>
      <option value="question">{common('kind.question')}</option>
    </SelectField>
  );
}

function WhoAndWhen({
  typed,
  change,
  lines,
}: PartProps & { readonly lines: ReturnType<typeof useRosterLines> }) {
  const { t } = useTranslation('commitments-staff');
  return (
    <>
      <SelectField
        label={t('owner')}
        value={typed.owner}
        onChange={({ target }) => change({ ...typed, owner: target.value })}
      >
        <option value="">{t('unknownOwner')}</option>
        {lines.map((line) => (
          <option key={line.seat.id} value={line.seat.id}>
            {lineWords(line)}
          </option>
        ))}
      </SelectField>
      <TextField
        type="date"
        label={t('dueOn')}
        hint={t('dueHint')}
        value={typed.day}
        onChange={({ target }) => change({ ...typed, day: target.value })}
      />
    </>
  );
}

interface AnswerProps {
  readonly commitment: Commitment;
  readonly onClose: () => void;
}

export function AnswerForm({ commitment, onClose }: AnswerProps) {
  const { t } = useTranslation('commitments-staff');
  const action = useAction();
  const [typed, setTyped] = useState('');
  const [missing, setMissing] = useState(false);
  const send = async () => {
    const text = typed.trim();
    setMissing(text === '');
    if (text === '') return;
    const fate = await action.run({ type: 'commitments/answer', commitment: commitment.id, text });
    if (fate.step === 'counted') onClose();
  };
  return (
    <Frame title={t('answerTitle')} action={action} send={() => void send()} onClose={onClose}>
      <p>{commitment.text}</p>
      <TextArea
        label={t('answerText')}
        error={missing ? t('answerNeeded') : undefined}
        maxLength={longest}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
    </Frame>
  );
}
