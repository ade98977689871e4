import { seatRoles } from '@haoshangliang/shared/features/people';
import { deskApi, rosterApi } from '@haoshangliang/shared/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../ui/dialog.tsx';
import { Check, SelectField, TextField } from '../../ui/field.tsx';
import { Stack } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { refusalOf, useTell } from '../ask.ts';
import { submits, useForm } from '../use-form.ts';
import styles from './people.module.css';
import { emptyPerson, type PersonTyped, readPerson } from './person-form.ts';

export function AddPerson({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('people');
  const ui = useTranslation('ui').t;
  const { meeting } = useSession();
  const { values, bind } = useForm<keyof PersonTyped>({ ...emptyPerson });
  const [voter, setVoter] = useState(true);
  const [wrong, setWrong] = useState<ReturnType<typeof readPerson>['wrong']>(null);
  const add = useTell(rosterApi.addPerson, [deskApi.names, deskApi.invitations]);
  const submit = () => {
    const read = readPerson(values);
    setWrong(read.wrong);
    if (read.wrong === null) add.mutate({ meeting, voter, ...read.person }, { onSuccess: onClose });
  };
  return (
    <Dialog title={t('add.title')} onClose={onClose}>
      <form onSubmit={submits(submit)} noValidate>
        <Stack>
          <RefusalNotice refusal={refusalOf(add.error)} />
          <Fields bind={bind} wrong={wrong} />
          <Check checked={voter} onChange={({ target }) => setVoter(target.checked)}>
            {t('add.voter')}
          </Check>
        </Stack>
        <DialogEnd>
          <Button type="submit" look="primary" busy={add.isPending && ui('wait')}>
            {t('add.submit')}
          </Button>
        </DialogEnd>
      </form>
    </Dialog>
  );
}

interface FieldsProps {
  readonly bind: ReturnType<typeof useForm<keyof PersonTyped>>['bind'];
  readonly wrong: 'name' | 'area' | 'heads' | null;
}

function Fields({ bind, wrong }: FieldsProps) {
  const { t } = useTranslation('people');
  return (
    <>
      <TextField
        label={t('add.name')}
        maxLength={40}
        error={wrong === 'name' && t('add.nameNeeded')}
        {...bind('name')}
      />
      <TextField
        label={t('add.display')}
        hint={t('add.displayHint')}
        maxLength={40}
        {...bind('display')}
      />
      <div className={styles.two}>
        <TextField label={t('add.room')} maxLength={20} {...bind('room')} />
        <TextField
          label={t('add.household')}
          hint={t('add.householdHint')}
          maxLength={20}
          {...bind('household')}
        />
        <TextField label={t('add.group')} maxLength={40} {...bind('group')} />
        <SelectField label={t('add.role')} {...bind('role')}>
          {seatRoles.map((role) => (
            <option key={role} value={role}>
              {t(`role.${role}`)}
            </option>
          ))}
        </SelectField>
        <TextField label={t('add.phone')} inputMode="tel" maxLength={20} {...bind('phone')} />
        <TextField
          label={t('add.area')}
          inputMode="decimal"
          error={wrong === 'area' && t('add.areaWrong')}
          {...bind('area')}
        />
        <TextField
          label={t('add.heads')}
          inputMode="numeric"
          error={wrong === 'heads' && t('add.headsWrong')}
          {...bind('heads')}
        />
      </div>
    </>
  );
}
