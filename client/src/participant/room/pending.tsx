import { useTranslation } from 'react-i18next';
import { refusalWords } from '../../i18n/refusal-words.ts';
import type { OwnActWords } from '../../sync/described.ts';
import type { Entry } from '../../sync/outbox-entry.ts';
import { useName, useOutbox, usePersons, useSession } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTellOwnAct } from './parts.tsx';

/** Own acts without an answer, and answers not yet read; what was counted is shown where it belongs. */
export function Pending() {
  const tell = useTellOwnAct();
  const entries = useOutbox().filter(({ fate }) => fate.step !== 'counted');
  if (entries.length === 0) return null;
  return (
    <Stack gap="tight">
      {entries.map((entry) => (
        <PendingLine key={entry.request.id} entry={entry} told={tell(entry)} />
      ))}
    </Stack>
  );
}

interface PendingLineProps {
  readonly entry: Entry;
  /** What it is; null where nobody says so. */
  readonly told: OwnActWords | null;
}

function PendingLine({ entry: { request, fate }, told }: PendingLineProps) {
  const { t } = useTranslation('room');
  const { outbox } = useSession();
  const several = usePersons().length > 1;
  const name = useName(several ? request.seat : null);
  const by = name === undefined ? '' : t('acting.by', { name });
  const act =
    told === null ? null : (
      <b>
        {by}
        {told.words}{' '}
      </b>
    );
  if (fate.step !== 'refused') {
    return (
      <Notice>
        {act}
        {t(`pending.${fate.step}`)}
      </Notice>
    );
  }
  return (
    <Notice
      kind="warn"
      actions={
        <Row>
          {told?.again === undefined ? null : (
            <Button small onClick={told.again.press}>
              {told.again.words}
            </Button>
          )}
          <Button small onClick={() => outbox.dismiss(request.id)}>
            {t('pending.read')}
          </Button>
        </Row>
      }
    >
      {act}
      {t('pending.refused')} {refusalWords(fate.refusal)}
    </Notice>
  );
}
