import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';

interface WordsFormProps {
  readonly label: string;
  readonly send: string;
  readonly maxLength: number;
  readonly command: (text: string) => MeetingCommand;
  /** Submitted, or given up. */
  readonly done: () => void;
}

/** A few words to write; what is refused stays to be sent again. */
export function WordsForm({ label, send, maxLength, command, done }: WordsFormProps) {
  const { t } = useTranslation('comments');
  const ui = useTranslation('ui').t;
  const action = useAction();
  const [words, setWords] = useState('');
  const [wrong, setWrong] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
    form.current?.querySelector('textarea')?.focus({ preventScroll: true });
  }, []);
  const isEmpty = words.trim() === '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setWrong(isEmpty);
    if (isEmpty) return;
    const fate = await action.run(command(words.trim()));
    if (fate.step !== 'refused') done();
  };
  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="tight">
        <RefusalNotice refusal={action.refusal} onClose={action.clear} />
        <TextArea
          label={label}
          error={wrong && isEmpty ? t('empty') : undefined}
          rows={3}
          maxLength={maxLength}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <Row>
          <Button small type="submit" busy={action.busy && ui('wait')}>
            {send}
          </Button>
          <Button small look="quiet" onClick={done}>
            {ui('cancel')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
