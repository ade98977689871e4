import type { SeatId } from '@haoshangliang/shared/kernel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonPicker, type RosterLine } from '../../roster/index.ts';
import { useAction } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../ui/dialog.tsx';
import { Hint, Stack } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { submits } from '../use-form.ts';
import { nameOf, type PersonRow } from './people-rows.ts';

interface MergePersonProps {
  readonly row: PersonRow;
  readonly rows: readonly PersonRow[];
  readonly onClose: () => void;
}

/** 合并: the same person stands on the roster twice. Weights are those of the line that stays. */
export function MergePerson({ row, rows, onClose }: MergePersonProps) {
  const { t } = useTranslation('people');
  const ui = useTranslation('ui').t;
  const action = useAction();
  const [into, setInto] = useState<SeatId | null>(null);
  const [missing, setMissing] = useState(false);
  const name = nameOf(row);
  const submit = async () => {
    setMissing(into === null);
    if (into === null) return;
    const fate = await action.run({ type: 'people/merge-seats', seat: row.seat.id, into });
    if (fate.step === 'counted') onClose();
  };
  return (
    <Dialog title={t('merge.title', { name })} onClose={onClose}>
      <form onSubmit={submits(() => void submit())} noValidate>
        <Stack>
          <p>{t('merge.words', { name })}</p>
          <RefusalNotice refusal={action.refusal} onClose={action.clear} />
          <PersonPicker
            label={t('merge.into')}
            lines={rows.filter(({ seat }) => seat.id !== row.seat.id).map(lineOf)}
            chosen={into}
            onChoose={setInto}
            error={missing ? t('merge.intoNeeded') : undefined}
          />
          <Hint>{t('merge.hint')}</Hint>
        </Stack>
        <DialogEnd>
          <Button type="submit" look="primary" busy={action.busy && ui('wait')}>
            {t('merge.submit')}
          </Button>
        </DialogEnd>
      </form>
    </Dialog>
  );
}

function lineOf(row: PersonRow): RosterLine {
  const { seat, name, group } = row;
  const { room = null, isHeld = false } = name ?? {};
  return { seat, name: nameOf(row), room, group, isHeld };
}
