import type { ItemId } from '@haoshangliang/shared/features/agenda';
import type { Refusal } from '@haoshangliang/shared/wire';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../../ui/dialog.tsx';
import { Check, Field, TextField } from '../../../ui/field.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { Progress as ProgressBar } from '../../../ui/progress.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { bringFile, type Progress, titleOf } from './bring-file.ts';
import { PlaceField } from './place-field.tsx';

/** A PDF or a picture is chosen, named, put to its item, and shown now or later. */
export function AddMaterial({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('materials-staff');
  const ui = useTranslation('ui').t;
  const form = useAdding(onClose);
  const { progress } = form;
  return (
    <Dialog title={t('desk.add')} onClose={onClose}>
      <form onSubmit={form.submit} noValidate>
        <Stack>
          <RefusalNotice refusal={form.refusal} />
          <Field
            label={t('add.file')}
            hint={t('add.fileHint')}
            error={form.wrong === 'file' ? t('add.fileNeeded') : undefined}
          >
            {(control) => (
              <input
                type="file"
                accept="application/pdf,image/jpeg,image/png,image/webp,.pdf"
                {...control}
                onChange={({ target }) => form.choose(target.files?.[0])}
              />
            )}
          </Field>
          <TextField
            label={t('add.name')}
            error={form.wrong === 'title' ? t('add.nameNeeded') : undefined}
            maxLength={120}
            value={form.title}
            onChange={({ target }) => form.setTitle(target.value)}
          />
          <PlaceField item={form.item} onChange={form.setItem} />
          <Check checked={form.shown} onChange={({ target }) => form.setShown(target.checked)}>
            {t('add.shown')}
          </Check>
          {progress === null ? null : (
            <ProgressBar words={t('add.progress', { ...progress })} {...progress} />
          )}
        </Stack>
        <DialogEnd>
          <Button type="submit" look="primary" busy={progress !== null && ui('wait')}>
            {t('add.submit')}
          </Button>
        </DialogEnd>
      </form>
    </Dialog>
  );
}

function useAdding(onClose: () => void) {
  const { meeting } = useSession();
  const [file, setFile] = useState<File | null>(null);
  const [title, setTitle] = useState('');
  const [item, setItem] = useState<ItemId | null>(null);
  const [shown, setShown] = useState(false);
  const [wrong, setWrong] = useState<'file' | 'title' | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const choose = (chosen: File | undefined) => {
    setFile(chosen ?? null);
    if (chosen !== undefined && title.trim() === '') setTitle(titleOf(chosen));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const words = title.trim();
    if (file === null) return setWrong('file');
    if (words === '') return setWrong('title');
    setWrong(null);
    setRefusal(null);
    const sight = shown ? 'shown' : 'held';
    const refused = await bringFile({ meeting, file, item, title: words, sight }, setProgress);
    setProgress(null);
    setRefusal(refused);
    if (refused === null) onClose();
  };
  return {
    title,
    setTitle,
    item,
    setItem,
    shown,
    setShown,
    wrong,
    progress,
    refusal,
    choose,
    submit: (event: FormEvent) => void submit(event),
  };
}
