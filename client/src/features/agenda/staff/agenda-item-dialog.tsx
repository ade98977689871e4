import { type ItemKind, itemKinds } from '@haoshangliang/shared/features/agenda';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../../ui/dialog.tsx';
import { SelectField, TextField } from '../../../ui/field.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import type { Editing } from './editing.ts';
import { type ItemForm, readItemForm } from './item-form.ts';

interface AgendaItemDialogProps {
  readonly editing: Editing;
  readonly onClose: () => void;
}

export function AgendaItemDialog({ editing, onClose }: AgendaItemDialogProps) {
  const { t } = useTranslation('agenda');
  const ui = useTranslation('ui').t;
  const { form, setForm, wrong, submit, action } = useItemForm(editing, onClose);
  const changing = 'change' in editing;
  return (
    <Dialog title={changing ? t('edit.change') : t('edit.add')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <RefusalNotice refusal={action.refusal} onClose={action.clear} />
          <TextField
            label={t('edit.itemTitle')}
            hint={t('edit.itemTitleHint')}
            error={wrong === 'title' ? t('edit.titleNeeded') : undefined}
            value={form.title}
            maxLength={120}
            onChange={({ target }) => setForm({ ...form, title: target.value })}
          />
          <SelectField
            label={t('edit.kind')}
            value={form.kind}
            onChange={({ target }) => setForm({ ...form, kind: kindOf(target.value) })}
          >
            {itemKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </SelectField>
          <TextField
            label={t('edit.minutes')}
            hint={t('edit.minutesHint')}
            error={wrong === 'minutes' ? t('edit.minutesWrong') : undefined}
            inputMode="numeric"
            value={form.minutes}
            onChange={({ target }) => setForm({ ...form, minutes: target.value })}
          />
        </Stack>
        <DialogEnd>
          <Button type="submit" look="primary" busy={action.busy && ui('wait')}>
            {changing ? ui('save') : t('edit.add')}
          </Button>
        </DialogEnd>
      </form>
    </Dialog>
  );
}

function kindOf(value: string): ItemKind {
  return itemKinds.find((kind) => kind === value) ?? 'discussion';
}

function useItemForm(editing: Editing, onClose: () => void) {
  const action = useAction();
  const [form, setForm] = useState<ItemForm>(() =>
    'change' in editing
      ? {
          title: editing.change.title ?? '',
          kind: editing.change.kind,
          minutes: `${editing.change.minutes ?? ''}`,
        }
      : { title: '', kind: 'discussion', minutes: '' },
  );
  const [wrong, setWrong] = useState<'title' | 'minutes' | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = readItemForm(form);
    setWrong(read.wrong);
    if (read.wrong !== null) return;
    const fate = await action.run(
      'change' in editing
        ? { type: 'agenda/change-item', item: editing.change.id, ...read.value }
        : { type: 'agenda/add-item', parent: editing.addBelow?.id ?? null, ...read.value },
    );
    if (fate.step === 'counted') onClose();
  };
  return { form, setForm, wrong, submit: (event: FormEvent) => void submit(event), action };
}
