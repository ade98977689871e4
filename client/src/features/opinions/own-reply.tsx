import { maxLength, type Opinion } from '@haoshangliang/shared/features/opinions';
import { getIn, type SeatId } from '@haoshangliang/shared/kernel';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Action, useActingSeat, useMay, useMeeting } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Row, Stack } from '../../ui/layout.tsx';

interface OwnReplyProps {
  readonly opinion: Opinion;
  readonly run: Action['run'];
}

/** Departments and experts answer from their own devices. */
export function OwnReply({ opinion, run }: OwnReplyProps) {
  const seat = useActingSeat();
  const may = useMay();
  const role = useMeeting((state) =>
    seat === null ? undefined : getIn(state.people.seats, seat)?.role,
  );
  const answers = role === 'department' || role === 'expert';
  if (seat === null || !answers || !may('opinions/reply-opinion')) return null;
  return <Replying key={seat} opinion={opinion} run={run} seat={seat} />;
}

function Replying({ opinion, run, seat }: OwnReplyProps & { readonly seat: SeatId }) {
  const { t } = useTranslation('opinions');
  const given = opinion.replies.find((reply) => reply.seat === seat);
  const [text, setText] = useState<string | null>(null);
  if (text === null) {
    return (
      <Button small onClick={() => setText(given?.text ?? '')}>
        {t(given === undefined ? 'reply.open' : 'reply.change')}
      </Button>
    );
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const words = text.trim() === '' ? null : text.trim();
    const command = { opinion: opinion.id, seat: null, text: words };
    const fate = await run({ type: 'opinions/reply-opinion', ...command });
    if (fate.step === 'counted') setText(null);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="tight">
        <TextArea
          label={t('reply.text')}
          value={text}
          maxLength={maxLength}
          onChange={({ target }) => setText(target.value)}
        />
        <Row>
          <Button type="submit">{t('reply.submit')}</Button>
          <Button onClick={() => setText(null)}>{t('reply.cancel')}</Button>
        </Row>
      </Stack>
    </form>
  );
}
