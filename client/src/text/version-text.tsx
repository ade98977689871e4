import type { Draft, FrozenVersion } from '@haoshangliang/shared/features/drafts';
import { documentApi } from '@haoshangliang/shared/wire';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { momentOf } from '../i18n/times.ts';
import { useCall } from '../sync/use-call.ts';
import { useSession } from '../sync/use-meeting.tsx';
import { Button } from '../ui/button.tsx';
import { Hint, Row, Stack } from '../ui/layout.tsx';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import styles from './text.module.css';
import { TextBlocks } from './text-blocks.tsx';

const Difference = lazy(async () => ({ default: (await import('./difference.tsx')).Difference }));

interface VersionTextProps {
  readonly draft: Draft;
  readonly version: FrozenVersion;
}

/** A frozen version, exactly as it was cut, and on demand what it changed. */
export function VersionText({ draft, version }: VersionTextProps) {
  const { t } = useTranslation('drafts');
  const [comparing, setComparing] = useState(false);
  const { version: number, characters, at } = version;
  const compares = comparing && number > 1;
  return (
    <Stack gap="tight">
      <Row apart>
        <Hint>{t('version.about', { moment: momentOf(at), characters })}</Hint>
        {number === 1 ? null : (
          <Button small aria-pressed={comparing} onClick={() => setComparing(!comparing)}>
            {t(comparing ? 'compare.off' : 'compare.on', { version: number - 1 })}
          </Button>
        )}
      </Row>
      {compares ? (
        <Compared draft={draft} version={number} />
      ) : (
        <Whole draft={draft} version={number} />
      )}
      <details className={styles.details}>
        <summary>{t('version.details')}</summary>
        <p>{t('version.check', { check: version.hash.slice(0, 8) })}</p>
      </details>
    </Stack>
  );
}

interface NumberedProps {
  readonly draft: Draft;
  readonly version: number;
}

function useVersion({ draft, version }: NumberedProps) {
  const { meeting } = useSession();
  const asked = { meeting, draft: draft.id, version: `${version}` };
  return useCall(documentApi.readVersion, asked).answer;
}

function Whole(props: NumberedProps) {
  const { t } = useTranslation('drafts');
  const answer = useVersion(props);
  if (answer === null) return <Hint>{t('opening')}</Hint>;
  if (!answer.ok) return <RefusalNotice refusal={answer} />;
  return <TextBlocks blocks={answer.content.doc.content} />;
}

function Compared({ draft, version }: NumberedProps) {
  const { t } = useTranslation('drafts');
  const before = useVersion({ draft, version: version - 1 });
  const after = useVersion({ draft, version });
  if (before === null || after === null) return <Hint>{t('opening')}</Hint>;
  if (!before.ok) return <RefusalNotice refusal={before} />;
  if (!after.ok) return <RefusalNotice refusal={after} />;
  return (
    <Suspense fallback={<Hint>{t('opening')}</Hint>}>
      <Difference before={before.content} after={after.content} />
    </Suspense>
  );
}
