import { documentApi } from '@haoshangliang/shared/wire';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../sync/call.ts';
import { useSession } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Hint, Row, Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { useEditorOf } from '../open-editor.ts';
import { useWriters, type VersionProps, type Writers } from './writers-of.ts';

/** Of one frozen version, for those who write: who wrote it, and the way back to it as an edit forward. */
export function VersionDoings({
  draft,
  version,
  writers,
}: VersionProps & {
  /** Where they are known already. */
  readonly writers?: Writers;
}) {
  const { t } = useTranslation('drafts-writing');
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
      {asked && writers === undefined ? <AskAuthors draft={draft} version={version} /> : null}
      {asked && writers !== undefined ? <Authors {...writers} /> : null}
    </Stack>
  );
}

type Outcome = 'done' | 'same' | 'failed';

/** Never old bytes: the text that is open here is edited until it says what the version says. */
function PutBack({ draft, version: { version } }: VersionProps) {
  const { t } = useTranslation('drafts-writing');
  const ui = useTranslation('ui').t;
  const { meeting } = useSession();
  const editor = useEditorOf(draft);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  if (editor === null) return null;
  const putBack = async () => {
    setBusy(true);
    const asked = { meeting, draft: draft.id, version: `${version}` };
    const answer = await call(documentApi.readVersion, asked);
    setBusy(false);
    if (answer.ok) setOutcome(editor.putBack(answer.content.doc) ? 'done' : 'same');
    else setOutcome('failed');
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

function AskAuthors({ draft, version }: VersionProps) {
  const one = useMemo(() => ({ ...draft, versions: [version] }), [draft, version]);
  return <Authors {...useWriters(one)(version)} />;
}

function Authors({ answer, shares }: Writers) {
  const { t } = useTranslation('drafts-writing');
  const common = useTranslation('drafts').t;
  if (answer === null) return <Hint>{common('opening')}</Hint>;
  if (!answer.ok) return <RefusalNotice refusal={answer} />;
  if (shares.length === 0) return <Hint>{t('history.nobody')}</Hint>;
  return (
    <ul>
      {shares.map(({ name, count }) => (
        <li key={name ?? ''}>
          {name === null ? t('history.before', { count }) : t('history.wrote', { name, count })}
        </li>
      ))}
    </ul>
  );
}
