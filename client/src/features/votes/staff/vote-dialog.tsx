import type { PreparedVote, Subject } from '@haoshangliang/shared/features/votes';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMeeting } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../../ui/dialog.tsx';
import { Row, Stack } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { useCurrentVote } from '../use-votes.ts';
import { OpenVote } from './open-vote.tsx';
import { useVoteForm } from './use-vote-form.ts';
import { VoteFields } from './vote-fields.tsx';

interface VoteDialogProps {
  /** Null: a new one. */
  readonly vote: PreparedVote | null;
  /** The text that a new one is to be about, where that is known beforehand. */
  readonly about?: Subject | undefined;
  readonly onClose: () => void;
}

/** Preparing a vote; one that stands prepared already can be gone on with instead. */
export function VoteDialog({ vote, about, onClose }: VoteDialogProps) {
  const [instead, goOnWith] = useState<PreparedVote | null>(null);
  const form = instead ?? vote;
  return (
    <Form key={form?.id ?? ''} vote={form} about={about} onClose={onClose} onInstead={goOnWith} />
  );
}

interface FormProps extends VoteDialogProps {
  readonly onInstead: (twin: PreparedVote) => void;
}

/** Saved, it can be checked and opened at once. */
function Form({ vote, about, onClose, onInstead }: FormProps) {
  const { t } = useTranslation('votes-staff');
  const ui = useTranslation('ui').t;
  const { fields, action, save, saved, twin } = useVoteForm(vote, about);
  const may = useMay();
  const current = useCurrentVote();
  const item = useMeeting((state) => state.agenda.current);
  const due = fields.form.item === '' || fields.form.item === item;
  const canOpen = may('votes/open-vote') && current === null && due;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(canOpen ? 'open' : onClose);
  };
  if (saved !== null) return <OpenVote id={saved} onClose={onClose} />;
  return (
    <Dialog title={t(vote === null ? 'desk.prepare' : 'desk.change')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <RefusalNotice refusal={action.refusal} onClose={action.clear} />
          <VoteFields {...fields} />
        </Stack>
        <DialogEnd>
          <Stack>
            {twin === null ? null : (
              <Notice
                kind="warn"
                actions={<Button onClick={() => onInstead(twin)}>{t('desk.twinOpen')}</Button>}
              >
                {t('desk.twin')}
              </Notice>
            )}
            <Row>
              <Button type="submit" look="primary" busy={action.busy && ui('wait')}>
                {t(canOpen ? 'desk.saveAndOpen' : 'desk.save')}
              </Button>
              {canOpen ? (
                <Button onClick={() => void save(onClose)}>{t('desk.save')}</Button>
              ) : null}
            </Row>
          </Stack>
        </DialogEnd>
      </form>
    </Dialog>
  );
}
