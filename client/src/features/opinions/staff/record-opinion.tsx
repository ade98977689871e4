import type { ItemId } from '@haoshangliang/shared/features/agenda';
import type { Channel } from '@haoshangliang/shared/features/opinions';
import type { SeatId } from '@haoshangliang/shared/kernel';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonPicker, useRosterLines } from '../../../roster/index.ts';
import { useAction } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../../ui/dialog.tsx';
import { Check } from '../../../ui/field.tsx';
import { Hint, Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { emptyDraft, type OpinionDraft } from '../opinion-draft.ts';
import { OpinionFields, type Wrong, wrongIn } from '../opinion-fields.tsx';
import { useItems } from '../use-items.ts';
import { ChannelField } from './channel-field.tsx';

interface RecordOpinionProps {
  /** The item at hand. */
  readonly item: ItemId | null;
  /** `item`: what has been written down was about; null: nothing was. */
  readonly onClose: (item: ItemId | null) => void;
}

/** 代记意见: what somebody said, wrote on a slip or telephoned. */
export function RecordOpinion({ item, onClose }: RecordOpinionProps) {
  const { t } = useTranslation('opinions-staff');
  const ui = useTranslation('ui').t;
  const items = useItems();
  const lines = useRosterLines();
  const form = useRecording(item, onClose);
  const { action, author, draft } = form;
  return (
    <Dialog title={t('recording.title')} onClose={() => onClose(null)}>
      <form onSubmit={form.submit} noValidate>
        <Stack>
          <RefusalNotice refusal={action.refusal} onClose={action.clear} />
          <PersonPicker
            label={t('recording.author')}
            lines={lines}
            chosen={author}
            onChoose={form.setAuthor}
            error={form.nobody ? t('ask.personNeeded') : undefined}
          />
          <ChannelField channel={form.channel} onChange={form.setChannel} />
          <OpinionFields
            draft={draft}
            onChange={form.setDraft}
            wrong={form.wrong}
            items={items}
            forOther
          />
          <Check
            checked={form.verbatim}
            onChange={({ target }) => form.setVerbatim(target.checked)}
          >
            {t('recording.verbatim')}
          </Check>
          <Hint>{t(form.verbatim ? 'recording.verbatimHint' : 'recording.hint')}</Hint>
        </Stack>
        <DialogEnd>
          <Button type="submit" look="primary" busy={action.busy && ui('wait')}>
            {t('recording.submit')}
          </Button>
        </DialogEnd>
      </form>
    </Dialog>
  );
}

function useRecording(item: ItemId | null, onClose: RecordOpinionProps['onClose']) {
  const action = useAction();
  const [author, setAuthor] = useState<SeatId | null>(null);
  const [channel, setChannel] = useState<Channel>('live');
  const [draft, setDraft] = useState<OpinionDraft>({ ...emptyDraft, item });
  const [verbatim, setVerbatim] = useState(false);
  const [wrong, setWrong] = useState<Wrong>(null);
  const [nobody, setNobody] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setNobody(author === null);
    setWrong(wrongIn(draft));
    const { stance, text } = draft;
    if (author === null || draft.item === null || stance === null || text.trim() === '') return;
    const said = { item: draft.item, author, channel, stance, text: text.trim(), verbatim };
    const fate = await action.run({ type: 'opinions/record-opinion', ...said });
    if (fate.step === 'counted') onClose(draft.item);
  };
  return {
    action,
    author,
    setAuthor,
    channel,
    setChannel,
    draft,
    setDraft,
    verbatim,
    setVerbatim,
    wrong,
    nobody,
    submit: (event: FormEvent) => void submit(event),
  };
}
