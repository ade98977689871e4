import {
  type Refusal,
  type RosterPreview,
  rosterApi,
  rosterProblems,
} from '@haoshangliang/shared/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { DialogEnd } from '../../ui/dialog.tsx';
import { Check } from '../../ui/field.tsx';
import { Stack, Strong } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { refusalOf, useTell } from '../ask.ts';
import { ImportColumns, type Reading } from './import-columns.tsx';
import { ImportedPeople, ImportTroubles, isLeftOut } from './import-rows.tsx';
import { areaText } from './people-rows.ts';

interface ImportPreviewProps {
  readonly preview: RosterPreview;
  readonly onPreview: (preview: RosterPreview) => void;
  readonly onTake: (reading: Reading, leaveOutErrors: boolean) => void;
  readonly refusal: Refusal | null;
  readonly busy: boolean;
}

/** What a list was understood to say, who is left out and why; columns can be named otherwise before anything is taken over. */
export function ImportPreview(props: ImportPreviewProps) {
  const { preview, onPreview, onTake, refusal, busy } = props;
  const { t } = useTranslation('people');
  const ui = useTranslation('ui').t;
  const { meeting } = useSession();
  const [leaveOut, setLeaveOut] = useState(false);
  const again = useTell(rosterApi.previewRoster);
  const { reading, totals, problems } = preview;
  const understand = (change: Partial<Reading>) =>
    again.mutate({ meeting, list: preview.list, ...reading, ...change }, { onSuccess: onPreview });
  const hasErrors = problems.some(({ problem }) => rosterProblems[problem] === 'error');
  return (
    <>
      <Stack>
        <RefusalNotice refusal={refusal ?? refusalOf(again.error)} />
        <Found preview={preview} />
        <ImportColumns preview={preview} understand={understand} />
      </Stack>
      <DialogEnd>
        {hasErrors ? (
          <Check checked={leaveOut} onChange={({ target }) => setLeaveOut(target.checked)}>
            {t('import.leaveOut')}
          </Check>
        ) : null}
        <Button
          look="primary"
          busy={(busy || again.isPending) && ui('wait')}
          onClick={() => onTake(reading, leaveOut)}
        >
          {t('import.take', { count: totals.people })}
        </Button>
      </DialogEnd>
    </>
  );
}

function Found({ preview: { totals, problems, people } }: Pick<ImportPreviewProps, 'preview'>) {
  const { t } = useTranslation('people');
  const out = new Set(problems.filter(isLeftOut).map(({ row }) => row));
  const taken = people.filter(({ row }) => !out.has(row));
  return (
    <>
      <p role="status">
        <Strong>
          {t('import.totals', {
            people: totals.people,
            voters: totals.voters,
            area: areaText(totals.area),
          })}
        </Strong>
      </p>
      <ImportTroubles
        title={t('import.leavesOut', { count: out.size })}
        troubles={problems.filter(isLeftOut)}
      />
      <ImportTroubles
        title={t('import.problems')}
        troubles={problems.filter((each) => !isLeftOut(each) && !out.has(each.row))}
      />
      <ImportedPeople people={taken} />
    </>
  );
}
