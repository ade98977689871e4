import { deskApi, type Refusal, type RosterPreview, rosterApi } from '@haoshangliang/shared/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, TextArea } from '../../ui/field.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { refusalOf, useTell } from '../ask.ts';
import { asBase64 } from './as-base64.ts';
import { ImportPreview } from './import-preview.tsx';

/** A list pasted from a spreadsheet or read from a file: looked at first, taken over afterwards. */
export function ImportPeople({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('people');
  const [preview, setPreview] = useState<RosterPreview | null>(null);
  const { meeting } = useSession();
  const take = useTell(rosterApi.takeRoster, [deskApi.names, deskApi.invitations]);
  const { added, leftOut } = take.data ?? { added: 0, leftOut: 0 };
  return (
    <Dialog title={t('import.title')} onClose={onClose}>
      {take.data === undefined ? null : (
        <Notice kind="good">{t('import.taken', { added, leftOut })}</Notice>
      )}
      {preview === null ? <Source onRead={setPreview} /> : null}
      {preview === null || take.data !== undefined ? null : (
        <ImportPreview
          preview={preview}
          onPreview={setPreview}
          busy={take.isPending}
          refusal={refusalOf(take.error)}
          onTake={(reading, leaveOutErrors) =>
            take.mutate({ meeting, list: preview.list, ...reading, leaveOutErrors })
          }
        />
      )}
    </Dialog>
  );
}

function Source({ onRead }: { readonly onRead: (preview: RosterPreview) => void }) {
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
    <Stack>
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
      <Button look="primary" busy={read.isPending && ui('wait')} onClick={readText}>
        {t('import.read')}
      </Button>
    </Stack>
  );
}
