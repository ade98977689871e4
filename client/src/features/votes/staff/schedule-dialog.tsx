import type { PreparedVote } from '@haoshangliang/shared/features/votes';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { momentFrom, momentTyped } from '../../../i18n/typed-times.ts';
import { useAction, useNow } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Hint, Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { OpeningWarnings } from './opening-warnings.tsx';

const minute = 60_000;

interface ScheduleDialogProps {
  readonly vote: PreparedVote;
  readonly onClose: () => void;
}

/** 定时开始, by the clock of the meeting's zone, ten minutes from now unless somebody says otherwise. */
export function ScheduleDialog({ vote, onClose }: ScheduleDialogProps) {
  const { t } = useTranslation('votes-who');
  const ui = useTranslation('ui').t;
  const action = useAction();
  const now = useNow();
  const [typed, type] = useState(() => momentTyped(vote.schedule?.opensAt ?? now() + 10 * minute));
  const [wrong, setWrong] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const opensAt = momentFrom(typed);
    setWrong(opensAt === null);
    action.clear();
    if (opensAt === null) return;
    const fate = await action.run({ type: 'votes/schedule-vote', vote: vote.id, opensAt });
    if (fate.step === 'counted') onClose();
  };
  return (
    <Dialog title={t('schedule.title')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Hint>{t('schedule.hint')}</Hint>
          <RefusalNotice refusal={action.refusal} onClose={action.clear} />
          <Field label={t('schedule.at')} error={wrong && t('schedule.wrong')}>
            {(control) => (
              <input
                {...control}
                type="datetime-local"
                value={typed}
                onChange={({ target }) => type(target.value)}
              />
            )}
          </Field>
          <Hint>{t('schedule.asNow')}</Hint>
          <OpeningWarnings vote={vote} />
        </Stack>
        <DialogEnd>
          <Button type="submit" look="primary" busy={action.busy && ui('wait')}>
            {t('schedule.save')}
          </Button>
        </DialogEnd>
      </form>
    </Dialog>
  );
}
