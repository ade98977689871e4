import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/layout.tsx';
import loose from './loose.module.css';
import narrow from './narrow.module.css';
import styles from './paper.module.css';
import type { Pack } from './use-pack.ts';

/** 示例 or 演练, large enough to be seen on paper; nothing for a meeting that counts. */
export function PaperMark({ plan, brief = false }: Pick<Pack, 'plan'> & { brief?: boolean }) {
  const { t } = useTranslation('life');
  if (plan === null || plan.mark === 'real') return null;
  return <span className={styles.mark}>{t(`${brief ? 'mark' : 'markWords'}.${plan.mark}`)}</span>;
}

/** Office, meeting and mark: at the top of every page that a paper runs over. A notice says the first two itself. */
function RunningHead({ pack, letter }: { readonly pack: Pack; readonly letter: boolean }) {
  const { t } = useTranslation('life');
  return (
    <div className={styles.running}>
      <span>{letter ? null : `${pack.notice.office} ${pack.words?.title ?? t('untitled')}`}</span>
      <PaperMark plan={pack.plan} />
    </div>
  );
}

/** A list to fill in, a letter, something to read in the hand, something to read from a wall. */
type Look = 'list' | 'letter' | 'read' | 'hung';

interface SheetProps {
  readonly pack: Pack;
  readonly look?: Look;
  readonly title: ReactNode;
  readonly children: ReactNode;
}

/** One paper. Browsers repeat the head of a table on every page, and nothing else: so a paper is a table. */
export function Sheet({ pack, look = 'list', title, children }: SheetProps) {
  const onPhone = look === 'list' ? narrow.list : undefined;
  return (
    <article className={classes(styles.sheet, styles[look], narrow.fit, onPhone)}>
      <table role="presentation" className={styles.frame}>
        <thead>
          <tr>
            <td>
              <RunningHead pack={pack} letter={look === 'letter'} />
            </td>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <h2 className={styles.title}>{title}</h2>
              {children}
            </td>
          </tr>
        </tbody>
      </table>
    </article>
  );
}

/** A paper whose pages are laid out one by one, each with its own margins. */
export function LooseSheet({ look, children }: { look: 'slips' | 'poster'; children: ReactNode }) {
  return (
    <article className={classes(styles.sheet, loose[look], narrow.fit, narrow[look])}>
      {children}
    </article>
  );
}
