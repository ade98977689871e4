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
import { useWriters, type VersionProps, type Writers } from './writers-of.ts';

/** Versions frozen so far, the newest first, while the text is being written again: when, how long, and by whom. */
export function TextHistory({ draft }: { readonly draft: Draft }) {
  const common = useTranslation('drafts').t;
  const [chosen, choose] = useState<number | null>(null);
  const writersOf = useWriters(draft);
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
            <About version={one} writers={writersOf(one)} />
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
          <VersionDoings
            key={`doings ${version.version}`}
            {...{ draft, version }}
            writers={writersOf(version)}
          />
        </>
      )}
    </section>
  );
}

/** When it was frozen, and whose words are in it. */
function About({
  version: { at, characters },
  writers: { answer, shares },
}: Pick<VersionProps, 'version'> & { readonly writers: Writers }) {
  const { t } = useTranslation('drafts-writing');
  const common = useTranslation('drafts').t;
  const ui = useTranslation('ui').t;
  const names = shares.flatMap(({ name }) => name ?? []);
  return (
    <Hint>
      {common('version.about', { moment: momentOf(at), characters })}
      {answer === null ? <span className={styles.names}>{common('opening')}</span> : null}
      {names.length === 0 ? null : (
        <span className={styles.names}>
          {t('history.by', { names: names.join(ui('listComma')) })}
        </span>
      )}
    </Hint>
  );
}
