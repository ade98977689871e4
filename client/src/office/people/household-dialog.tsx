import { deskApi, rosterApi } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Stack } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { refusalOf, useTell } from '../ask.ts';
import { submits, useForm } from '../use-form.ts';
import type { PersonRow } from './people-rows.ts';

interface HouseholdDialogProps {
  readonly row: PersonRow;
  readonly onClose: () => void;
}

/** Of which household somebody is, as the office calls it. */
export function HouseholdDialog({ row, onClose }: HouseholdDialogProps) {
  const { t } = useTranslation('people');
  const ui = useTranslation('ui').t;
  const { meeting } = useSession();
  const { seat, name } = row;
  const { values, bind } = useForm<'household'>({ household: row.household ?? '' });
  const set = useTell(rosterApi.setHousehold, [deskApi.names]);
  const submit = () => {
    const typed = values.household.trim();
    const household = typed === '' ? null : typed;
    set.mutate({ meeting, seat: seat.id, household }, { onSuccess: onClose });
  };
  return (
    <Dialog title={t('list.householdOf', { name: name?.displayName ?? '' })} onClose={onClose}>
      <form onSubmit={submits(submit)} noValidate>
        <Stack>
          <RefusalNotice refusal={refusalOf(set.error)} />
          <TextField
            label={t('add.household')}
            hint={t('list.householdHint')}
            maxLength={20}
            {...bind('household')}
          />
        </Stack>
        <DialogEnd>
          <Button type="submit" look="primary" busy={set.isPending && ui('wait')}>
            {t('list.save')}
          </Button>
        </DialogEnd>
      </form>
    </Dialog>
  );
}
