import type { BlockJson } from '@haoshangliang/shared/documents';
import type { Draft, FrozenVersion } from '@haoshangliang/shared/features/drafts';
import { documentApi } from '@haoshangliang/shared/wire';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { momentOf } from '../i18n/times.ts';
import { useCall } from '../sync/use-call.ts';
import { useSession } from '../sync/use-meeting.tsx';
import { Button } from '../ui/button.tsx';
import { Hint, Row, Stack } from '../ui/layout.tsx';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { lazily } from '../ui/until-loaded.ts';
import styles from './text.module.css';
import { TextBlocks } from './text-blocks.tsx';

const Difference = lazily(async () => ({ default: (await import('./difference.tsx')).Difference }));

/** The text as it is being written; null until it has come. */
type UseNow = (draft: Draft) => readonly BlockJson[] | null;

interface VersionTextProps {
  readonly draft: Draft;
  readonly version: FrozenVersion;
  /** Where the text is being written again: what a version can be compared with besides the other versions. */
  readonly useNow?: UseNow;
}

type Other = number | 'now' | null;

/** A frozen version, exactly as it was cut, and on demand what it changed. */
export function VersionText({ draft, version, useNow }: VersionTextProps) {
  const { t } = useTranslation('drafts');
  const { version: number, characters, at } = version;
  const others = draft.versions.filter((one) => one.version !== number);
  const [other, compareWith] = useState<Other>(null);
  const toggle = (one: Other) => compareWith(one === other ? null : one);
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
              onClick={() => toggle(one.version)}
            >
              {t(one.version === other ? 'compare.off' : 'compare.on', { version: one.version })}
            </Button>
          ))}
          {useNow === undefined || draft.status !== 'writing' ? null : (
            <Button small aria-pressed={other === 'now'} onClick={() => toggle('now')}>
              {t(other === 'now' ? 'compare.off' : 'compare.withNow')}
            </Button>
          )}
        </Row>
      </Row>
      <Shown draft={draft} number={number} other={other} {...(useNow && { useNow })} />
      <details className={styles.details}>
        <summary>{t('version.details')}</summary>
        <p>{t('version.check', { check: version.hash.slice(0, 8) })}</p>
      </details>
    </Stack>
  );
}

interface ShownProps extends Pick<VersionTextProps, 'draft' | 'useNow'> {
  readonly number: number;
  readonly other: Other;
}

function Shown({ draft, number, other, useNow }: ShownProps) {
  if (typeof other === 'number') {
    const [version, later] = [Math.min(number, other), Math.max(number, other)];
    return <VersionChanges draft={draft} version={version} later={later} />;
  }
  return other === null || useNow === undefined ? (
    <Whole draft={draft} version={number} />
  ) : (
    <ComparedWithNow draft={draft} version={number} useNow={useNow} />
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
      <Difference before={before.content.doc.content} after={after.content.doc.content} />
    </Suspense>
  );
}

/** What has been changed in a version since; it goes on changing while people write. */
function ComparedWithNow({
  useNow,
  ...version
}: NumberedProps & Required<Pick<VersionTextProps, 'useNow'>>) {
  const { t } = useTranslation('drafts');
  const before = useVersion(version);
  const after = useNow(version.draft);
  if (before === null || after === null) return <Hint>{t('opening')}</Hint>;
  if (!before.ok) return <RefusalNotice refusal={before} />;
  return (
    <Suspense fallback={<Hint>{t('opening')}</Hint>}>
      <Hint>{t('compare.sinceVersion', { version: version.version })}</Hint>
      <Difference before={before.content.doc.content} after={after} />
    </Suspense>
  );
}
