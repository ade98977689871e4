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
  const { version: number, characters, at } = version;
  const others = draft.versions.filter((one) => one.version !== number);
  const [other, compareWith] = useState<number | null>(null);
  return (
    <Stack gap="tight">
      <Row apart>
        <Hint>{t('version.about', { moment: momentOf(at), characters })}</Hint>
        <Row>
          {others.map((one) => (
            <Button
              key={one.version}
              small
              aria-pressed={one.version === other}
              onClick={() => compareWith(one.version === other ? null : one.version)}
            >
              {t(one.version === other ? 'compare.off' : 'compare.on', { version: one.version })}
            </Button>
          ))}
        </Row>
      </Row>
      {other === null ? (
        <Whole draft={draft} version={number} />
      ) : (
        <VersionChanges
          draft={draft}
          version={Math.min(number, other)}
          later={Math.max(number, other)}
        />
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

/** What a later version changed in an earlier one, whichever of them is being read. */
export function VersionChanges({
  draft,
  version,
  later,
}: NumberedProps & { readonly later: number }) {
  const { t } = useTranslation('drafts');
  const before = useVersion({ draft, version });
  const after = useVersion({ draft, version: later });
  if (before === null || after === null) return <Hint>{t('opening')}</Hint>;
  if (!before.ok) return <RefusalNotice refusal={before} />;
  if (!after.ok) return <RefusalNotice refusal={after} />;
  return (
    <Suspense fallback={<Hint>{t('opening')}</Hint>}>
      <Hint>{t('compare.between', { version, later })}</Hint>
      <Difference before={before.content} after={after.content} />
    </Suspense>
  );
}
