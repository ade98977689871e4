import { deskApi, rosterApi } from '@haoshangliang/shared/wire';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../ui/dialog.tsx';
import { Check, TextField } from '../../ui/field.tsx';
import { Stack } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { refusalOf, useTell } from '../ask.ts';
import { submits, useForm } from '../use-form.ts';
import { PersonFields } from './person-fields.tsx';
import { emptyPerson, type PersonTyped, readPerson, type Wrong } from './person-form.ts';

export function AddPerson({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('people');
  const ui = useTranslation('ui').t;
  const { meeting } = useSession();
  const { values, bind } = useForm<keyof PersonTyped>({ ...emptyPerson });
  const [voter, setVoter] = useState(true);
  const [wrong, setWrong] = useState<Wrong | null>(null);
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
          <PersonFields bind={bind} wrong={wrong} own={<Own bind={bind} />} />
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

function Own({ bind }: Pick<ComponentProps<typeof PersonFields>, 'bind'>) {
  const { t } = useTranslation('people');
  return (
    <>
      <TextField
        label={t('add.household')}
        hint={t('add.householdHint')}
        maxLength={20}
        {...bind('household')}
      />
      <TextField label={t('add.group')} maxLength={40} {...bind('group')} />
    </>
  );
}
