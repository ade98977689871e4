import type { Group } from '@haoshangliang/shared/features/people';
import { valuesOf } from '@haoshangliang/shared/kernel';
import { deskApi } from '@haoshangliang/shared/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useMeeting, useSession } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../ui/dialog.tsx';
import { Check, SelectField } from '../../ui/field.tsx';
import { Hint, Stack } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { refusalOf, useTell } from '../ask.ts';
import { submits, useForm } from '../use-form.ts';
import type { PersonRow } from './people-rows.ts';
import { PersonFields } from './person-fields.tsx';
import { changesOf, type PersonTyped, typedFrom, type Wrong } from './person-form.ts';

interface ChangePersonProps {
  readonly row: PersonRow;
  readonly onClose: () => void;
}

/** 修改: a name spelt wrongly, an area typed wrongly. What the meeting keeps can be taken back below, names cannot. */
export function ChangePerson({ row, onClose }: ChangePersonProps) {
  const { t } = useTranslation('people');
  const ui = useTranslation('ui').t;
  const { values, bind, voter, setVoter, saving } = useChanging(row, onClose);
  return (
    <Dialog title={t('change.title', { name: values.name })} onClose={onClose}>
      <form onSubmit={submits(() => void saving.save())} noValidate>
        <Stack>
          <RefusalNotice refusal={saving.refusal} />
          <PersonFields bind={bind} wrong={saving.wrong} own={<GroupField bind={bind} />} />
          <Check checked={voter} onChange={({ target }) => setVoter(target.checked)}>
            {t('add.voter')}
          </Check>
          <Hint>{t('change.hint')}</Hint>
        </Stack>
        <DialogEnd>
          <Button type="submit" look="primary" busy={saving.busy && ui('wait')}>
            {t('change.submit')}
          </Button>
        </DialogEnd>
      </form>
    </Dialog>
  );
}

function useChanging(row: PersonRow, onDone: () => void) {
  const { meeting } = useSession();
  const { values, bind } = useForm<keyof PersonTyped>(typedFrom(row));
  const [voter, setVoter] = useState(row.seat.voter);
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const action = useAction();
  const rename = useTell(deskApi.changeName, [deskApi.names, deskApi.invitations]);
  const save = async () => {
    const changes = changesOf(row, { ...values, voter });
    setWrong(changes.wrong);
    if (changes.wrong !== null) return;
    const { line, name } = changes;
    if (line !== null) {
      const fate = await action.run({ type: 'people/change-seat', ...line });
      if (fate.step !== 'counted') return;
    }
    if (name === null) onDone();
    else rename.mutate({ meeting, ...name }, { onSuccess: onDone });
  };
  const refusal = action.refusal ?? refusalOf(rename.error);
  const busy = action.busy || rename.isPending;
  return { values, bind, voter, setVoter, saving: { save, wrong, refusal, busy } };
}

function GroupField({
  bind,
}: {
  readonly bind: ReturnType<typeof useForm<keyof PersonTyped>>['bind'];
}) {
  const { t } = useTranslation('people');
  const groups = useMeeting((state) => state.people.groups);
  const there = valuesOf(groups).filter(
    ({ kind, removed, name }: Group) => kind === 'group' && !removed && name !== null,
  );
  return (
    <SelectField label={t('add.group')} {...bind('group')}>
      <option value="">{t('change.noGroup')}</option>
      {there.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
