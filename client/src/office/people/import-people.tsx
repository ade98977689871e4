import { type AnswerOf, deskApi, type RosterPreview, rosterApi } from '@haoshangliang/shared/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../ui/dialog.tsx';
import { Hint, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { refusalOf, useForget, useTell } from '../ask.ts';
import { ImportPreview } from './import-preview.tsx';
import { ImportTroubles } from './import-rows.tsx';
import { ImportSource } from './import-source.tsx';

/** A list pasted from a spreadsheet or read from a file: looked at first, taken over afterwards. */
export function ImportPeople({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('people');
  const [preview, setPreview] = useState<RosterPreview | null>(null);
  const { meeting } = useSession();
  const take = useTell(rosterApi.takeRoster);
  const forget = useForget();
  return (
    <Dialog title={t('import.title')} onClose={onClose}>
      {take.data === undefined ? null : <Taken taken={take.data} onClose={onClose} />}
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

interface TakenProps {
  readonly taken: AnswerOf<typeof rosterApi.takeRoster>;
  readonly onClose: () => void;
}

/** Who is on the roster now, and who is still missing from it. */
function Taken({ taken: { added, leftOut, reasons }, onClose }: TakenProps) {
  const { t } = useTranslation('people');
  return (
    <>
      <Stack>
        <Notice kind="good">
          {t(leftOut === 0 ? 'import.taken' : 'import.takenSome', { added, leftOut })}
        </Notice>
        <ImportTroubles title={t('import.wereLeftOut', { count: leftOut })} troubles={reasons} />
        {leftOut === 0 ? null : <Hint>{t('import.mendThem')}</Hint>}
      </Stack>
      <DialogEnd>
        <Button look="primary" onClick={onClose}>
          {t('import.done')}
        </Button>
      </DialogEnd>
    </>
  );
}
