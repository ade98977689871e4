import { type Level, levels } from '@haoshangliang/shared/features/life';
import { type OfficeInfo, officeApi } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Hint, Stack } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { refusalOf, useTell } from '../ask.ts';
import { submits, useForm } from '../use-form.ts';

interface AddOfficeProps {
  readonly offices: readonly OfficeInfo[];
  readonly onClose: () => void;
}

/** An office below one's own: it has accounts and meetings of its own. */
export function AddOffice({ offices, onClose }: AddOfficeProps) {
  const { t } = useTranslation('accounts');
  const office = useTranslation('office').t;
  const ui = useTranslation('ui').t;
  const add = useTell(officeApi.addOffice, [officeApi.listOffices]);
  const { values, bind } = useForm({ parent: offices[0]?.id ?? '', name: '', level: 'community' });
  const submit = () => {
    const parent = offices.find(({ id }) => id === values.parent);
    const level: Level = levels.find((each) => each === values.level) ?? 'community';
    if (parent !== undefined)
      add.mutate({ parent: parent.id, name: values.name, level }, { onSuccess: onClose });
  };
  return (
    <Dialog title={t('office.title')} onClose={onClose}>
      <form onSubmit={submits(submit)}>
        <Stack>
          <Hint>{t('office.hint')}</Hint>
          <RefusalNotice refusal={refusalOf(add.error)} />
          <TextField
            label={office('setup.office')}
            hint={office('setup.officeHint')}
            required
            maxLength={60}
            {...bind('name')}
          />
          <SelectField label={office('setup.level')} {...bind('level')}>
            {levels.map((level) => (
              <option key={level} value={level}>
                {office(`level.${level}`)}
              </option>
            ))}
          </SelectField>
          <SelectField label={t('office.parent')} {...bind('parent')}>
            {offices.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        </Stack>
        <DialogEnd>
          <Button type="submit" look="primary" busy={add.isPending && ui('wait')}>
            {t('office.submit')}
          </Button>
        </DialogEnd>
      </form>
    </Dialog>
  );
}
