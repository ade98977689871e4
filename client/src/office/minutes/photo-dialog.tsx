import type { About } from '@haoshangliang/shared/features/photos';
import type { Refusal } from '@haoshangliang/shared/wire';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { photoBringer } from '../../features/materials/staff/index.ts';
import { useSession } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../ui/dialog.tsx';
import { Field, TextField } from '../../ui/field.tsx';
import { Hint, Stack } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';

interface AttachProps {
  readonly about: About;
  readonly title: string;
  readonly onClose: () => void;
}

// Two ways only where there is a camera in the hand: with `capture` a phone opens nothing else.
const isHandheld = () => window.matchMedia('(pointer: coarse)').matches;

/** Takes or chooses a photo and attaches it. */
export function AttachPhoto({ about, title, onClose }: AttachProps) {
  const { t } = useTranslation('minutes');
  const form = useAttaching(about, onClose);
  const { file } = form;
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={form.submit} noValidate>
        <Stack>
          <RefusalNotice refusal={form.refusal} />
          {isHandheld() ? <Choosing label={t('photo.camera')} camera {...form} /> : null}
          <Choosing
            label={t('photo.file')}
            error={form.wrong === 'file' ? t('photo.needed') : undefined}
            {...form}
          />
          {file === null ? null : <Hint>{t('photo.chosen', { name: file.name })}</Hint>}
          <TextField
            label={t('photo.name')}
            error={form.wrong === 'name' ? t('photo.nameNeeded') : undefined}
            maxLength={60}
            value={form.name}
            onChange={({ target }) => form.setName(target.value)}
          />
        </Stack>
        <DialogEnd>
          <Button type="submit" look="primary" busy={form.busy && t('photo.busy')}>
            {t('photo.press')}
          </Button>
        </DialogEnd>
      </form>
    </Dialog>
  );
}

interface ChoosingProps {
  readonly label: string;
  readonly camera?: boolean;
  readonly error?: string | undefined;
  readonly choose: (file: File | null) => void;
}

function Choosing({ label, camera = false, error, choose }: ChoosingProps) {
  const { t } = useTranslation('minutes');
  return (
    <Field label={label} hint={camera ? undefined : t('photo.fileHint')} error={error}>
      {(control) => (
        <input
          type="file"
          accept="image/*"
          {...(camera ? { capture: 'environment' } : {})}
          {...control}
          onChange={({ target }) => choose(target.files?.[0] ?? null)}
        />
      )}
    </Field>
  );
}

function useAttaching(about: About, onClose: () => void) {
  const { t } = useTranslation('minutes');
  const { meeting } = useSession();
  const [bring] = useState(photoBringer);
  const [file, choose] = useState<File | null>(null);
  const [name, setName] = useState(t(`photo.names.${about.kind}`));
  const [wrong, setWrong] = useState<'file' | 'name' | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const title = name.trim();
    if (file === null || title === '') return setWrong(file === null ? 'file' : 'name');
    setWrong(null);
    setBusy(true);
    const refused = await bring({ meeting, file, title, about });
    setBusy(false);
    setRefusal(refused);
    if (refused === null) onClose();
  };
  return {
    ...{ file, choose, name, setName, wrong, refusal, busy },
    submit: (event: FormEvent) => void submit(event),
  };
}
