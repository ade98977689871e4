import type { AuthoredSpan } from '@haoshangliang/shared/documents';
import {
  type Draft,
  documentName,
  type FrozenVersion,
} from '@haoshangliang/shared/features/drafts';
import type { SeatId } from '@haoshangliang/shared/kernel';
import { documentApi } from '@haoshangliang/shared/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../sync/call.ts';
import { useCall } from '../../../sync/use-call.ts';
import { useNameOf, useSession } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Hint, Row, Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { useEditorOf } from '../open-editor.ts';

interface VersionProps {
  readonly draft: Draft;
  readonly version: FrozenVersion;
}

/** Of one frozen version, for those who write: who wrote it, and the way back to it as an edit forward. */
export function VersionHistory({ draft, version }: VersionProps) {
  const { t } = useTranslation('drafts-staff');
  const [asked, ask] = useState(false);
  const words = t('history.who', { version: version.version });
  return (
    <Stack gap="tight">
      <Row>
        <PutBack draft={draft} version={version} />
        <Button small look="quiet" aria-expanded={asked} onClick={() => ask(!asked)}>
          {words}
        </Button>
      </Row>
      {asked ? <Authors draft={draft} version={version} /> : null}
    </Stack>
  );
}

/** Never old bytes: the text that is open here is edited until it says what the version says. */
function PutBack({ draft, version: { version } }: VersionProps) {
  const { t } = useTranslation('drafts-staff');
  const ui = useTranslation('ui').t;
  const { meeting } = useSession();
  const editor = useEditorOf(draft);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<'done' | 'same' | null>(null);
  if (editor === null) return null;
  const putBack = async () => {
    setBusy(true);
    const asked = { meeting, draft: draft.id, version: `${version}` };
    const answer = await call(documentApi.readVersion, asked);
    setBusy(false);
    if (answer.ok) setOutcome(editor.putBack(answer.content.doc) ? 'done' : 'same');
  };
  return (
    <>
      <Button small busy={busy && ui('wait')} onClick={() => void putBack()}>
        {t('history.restore', { version })}
      </Button>
      <span role="status">{outcome === null ? null : t(`history.${outcome}`, { version })}</span>
    </>
  );
}

function Authors({ draft, version: { epoch } }: VersionProps) {
  const { t } = useTranslation('drafts-staff');
  const common = useTranslation('drafts').t;
  const { meeting } = useSession();
  const nameOf = useWriterName();
  const name = documentName(draft.id, epoch);
  const { answer } = useCall(documentApi.readAuthors, { name, meeting });
  if (answer === null) return <Hint>{common('opening')}</Hint>;
  if (!answer.ok) return <RefusalNotice refusal={answer} />;
  const shares = sharesOf(
    answer.blocks.flatMap(({ spans }) => spans),
    nameOf,
  );
  if (shares.length === 0) return <Hint>{t('history.nobody')}</Hint>;
  return (
    <ul>
      {shares.map(({ name: writer, count }) => (
        <li key={writer ?? ''}>
          {writer === null
            ? t('history.before', { count })
            : t('history.wrote', { name: writer, count })}
        </li>
      ))}
    </ul>
  );
}

/** Null for what the server itself put in, from the version before. Staff whose names are not shown are one. */
function useWriterName(): (span: AuthoredSpan) => string | null {
  const { t } = useTranslation('drafts-writing');
  const known = useNameOf('');
  return ({ seat, isStaff }) => {
    const name = seat === null ? '' : known(seat as SeatId);
    if (name !== '') return name;
    if (isStaff) return t('who.staff');
    return seat === null ? null : t('who.somebody');
  };
}

interface Share {
  readonly name: string | null;
  readonly count: number;
}

/** Characters that still stand, by who wrote them; the most first. */
function sharesOf(
  spans: readonly AuthoredSpan[],
  nameOf: (span: AuthoredSpan) => string | null,
): Share[] {
  const counts = new Map<string | null, number>();
  for (const span of spans) {
    if (span.deleted !== null) continue;
    const name = nameOf(span);
    counts.set(name, (counts.get(name) ?? 0) + span.length);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => other.count - one.count);
}
