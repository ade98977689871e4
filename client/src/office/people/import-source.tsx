import { type Refusal, type RosterPreview, rosterApi } from '@haoshangliang/shared/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { DialogEnd } from '../../ui/dialog.tsx';
import { Field, TextArea } from '../../ui/field.tsx';
import { Stack } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { refusalOf, useTell } from '../ask.ts';
import { asBase64 } from './as-base64.ts';
import { RosterHelp } from './roster-help.tsx';

/** Where a list comes from, and what one has to look like. */
export function ImportSource({ onRead }: { readonly onRead: (preview: RosterPreview) => void }) {
  const { t } = useTranslation('people');
  const ui = useTranslation('ui').t;
  const { meeting } = useSession();
  const read = useTell(rosterApi.readRoster);
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<Refusal | null>(null);
  const [missing, setMissing] = useState(false);
  const start = (source: Parameters<typeof read.mutate>[0]['source']) =>
    read.mutate({ meeting, source }, { onSuccess: onRead });
  const readText = () => {
    setMissing(text.trim() === '');
    if (text.trim() !== '') start({ kind: 'text', text });
  };
  const readFile = async (file: File | undefined) => {
    if (file === undefined) return;
    const base64 = await asBase64(file);
    setWrong(base64 === null ? { ok: false, code: 'file-too-large' } : null);
    if (base64 !== null) start({ kind: 'file', base64 });
  };
  return (
    <>
      <Stack>
        <RosterHelp />
        <RefusalNotice refusal={wrong ?? refusalOf(read.error)} />
        <TextArea
          label={t('import.paste')}
          hint={t('import.pasteHint')}
          error={missing && t('import.emptyText')}
          rows={8}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Field label={t('import.file')} hint={t('import.fileHint')}>
          {(control) => (
            <input
              type="file"
              accept=".xlsx,.csv"
              {...control}
              onChange={({ target }) => void readFile(target.files?.[0])}
            />
          )}
        </Field>
      </Stack>
      <DialogEnd>
        <Button look="primary" busy={read.isPending && ui('wait')} onClick={readText}>
          {t('import.read')}
        </Button>
      </DialogEnd>
    </>
  );
}
