import type { Draft } from '@haoshangliang/shared/features/drafts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { momentOf } from '../../../i18n/times.ts';
import { VersionText } from '../../../text/index.ts';
import { Hint } from '../../../ui/layout.tsx';
import drafts from '../drafts.module.css';
import { useTextBlocks } from '../use-text-blocks.ts';
import styles from './history.module.css';
import { VersionDoings } from './version-doings.tsx';
import { useWritersOf, type VersionProps } from './writers-of.ts';

/** Versions frozen so far, the newest first, while the text is being written again: when, how long, and by whom. */
export function TextHistory({ draft }: { readonly draft: Draft }) {
  const common = useTranslation('drafts').t;
  const [chosen, choose] = useState<number | null>(null);
  const versions = [...draft.versions].reverse();
  const version = versions.find((one) => one.version === chosen);
  return (
    <section aria-label={common('versions')} className={styles.history}>
      <h3 className={styles.title}>{common('versions')}</h3>
      <ol className={styles.line}>
        {versions.map((one) => (
          <li key={one.version} className={styles.point}>
            <button
              type="button"
              className={drafts.option}
              aria-pressed={one.version === chosen}
              onClick={() => choose(one.version === chosen ? null : one.version)}
            >
              {common('version.name', { version: one.version })}
            </button>
            <About draft={draft} version={one} />
          </li>
        ))}
      </ol>
      {version === undefined ? null : (
        <>
          <VersionText
            key={version.version}
            draft={draft}
            version={version}
            useNow={useTextBlocks}
          />
          <VersionDoings key={`doings ${version.version}`} draft={draft} version={version} />
        </>
      )}
    </section>
  );
}

/** When it was frozen, and whose words are in it. */
function About(props: VersionProps) {
  const { t } = useTranslation('drafts-writing');
  const common = useTranslation('drafts').t;
  const ui = useTranslation('ui').t;
  const { at, characters } = props.version;
  const { shares } = useWritersOf(props);
  const names = shares.flatMap(({ name }) => name ?? []);
  return (
    <Hint>
      {common('version.about', { moment: momentOf(at), characters })}
      {names.length === 0 ? null : (
        <span className={styles.names}>
          {t('history.by', { names: names.join(ui('listComma')) })}
        </span>
      )}
    </Hint>
  );
}
