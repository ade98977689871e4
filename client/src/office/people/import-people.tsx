import { deskApi, type RosterPreview, rosterApi } from '@haoshangliang/shared/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../sync/use-meeting.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { refusalOf, useForget, useTell } from '../ask.ts';
import { ImportPreview } from './import-preview.tsx';
import { ImportSource } from './import-source.tsx';

/** A list pasted from a spreadsheet or read from a file: looked at first, taken over afterwards. */
export function ImportPeople({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('people');
  const [preview, setPreview] = useState<RosterPreview | null>(null);
  const { meeting } = useSession();
  const take = useTell(rosterApi.takeRoster);
  const forget = useForget();
  const { added, leftOut } = take.data ?? { added: 0, leftOut: 0 };
  return (
    <Dialog title={t('import.title')} onClose={onClose}>
      {take.data === undefined ? null : (
        <Notice kind="good">
          {t(leftOut === 0 ? 'import.taken' : 'import.takenSome', { added, leftOut })}
        </Notice>
      )}
      {preview === null ? <ImportSource onRead={setPreview} /> : null}
      {preview === null || take.data !== undefined ? null : (
        <ImportPreview
          preview={preview}
          onPreview={setPreview}
          busy={take.isPending}
          refusal={refusalOf(take.error)}
          onTake={(reading, leaveOutErrors) =>
            take.mutate(
              { meeting, list: preview.list, ...reading, leaveOutErrors },
              { onSuccess: () => forget([deskApi.names, deskApi.invitations]) },
            )
          }
        />
      )}
    </Dialog>
  );
}
