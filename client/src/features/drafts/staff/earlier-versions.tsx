import type { Draft } from '@haoshangliang/shared/features/drafts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VersionText } from '../../../text/index.ts';
import { PickOne } from '../pick-one.tsx';
import { useTextBlocks } from '../use-text-blocks.ts';
import styles from './drafts-column.module.css';
import { VersionHistory } from './version-history.tsx';

/** Versions frozen so far, while the text is being written again. */
export function EarlierVersions({ draft }: { readonly draft: Draft }) {
  const common = useTranslation('drafts').t;
  const [chosen, choose] = useState<number | null>(null);
  const { versions } = draft;
  const version = versions.find((one) => one.version === chosen);
  return (
    <section aria-label={common('versions')} className={styles.versions}>
      <PickOne
        label={common('versions')}
        options={versions.map((one) => ({
          value: one.version,
          words: common('version.name', { version: one.version }),
        }))}
        chosen={chosen ?? 0}
        onPick={(picked) => choose(picked === chosen ? null : picked)}
      />
      {version === undefined ? null : (
        <>
          <VersionText
            key={version.version}
            draft={draft}
            version={version}
            useNow={useTextBlocks}
          />
          <VersionHistory key={version.version} draft={draft} version={version} />
        </>
      )}
    </section>
  );
}
