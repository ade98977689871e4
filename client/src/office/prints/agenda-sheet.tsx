import { useTranslation } from 'react-i18next';
import { momentOf } from '../../i18n/times.ts';
import { useTitleOf } from '../../outline/index.ts';
import styles from './paper.module.css';
import { Sheet } from './sheet.tsx';
import type { Pack } from './use-pack.ts';

/** 议程: numbers, titles, kinds and minutes; the heads of the columns stand on every page. */
export function AgendaSheet({ pack }: { readonly pack: Pack }) {
  const { t } = useTranslation('prints');
  const agenda = useTranslation('agenda').t;
  const titleOf = useTitleOf();
  const rows = pack.agenda.filter(({ item }) => item.status !== 'removed');
  const minutes = rows.reduce(
    (sum, { item, heading }) => sum + (heading ? 0 : (item.minutes ?? 0)),
    0,
  );
  return (
    <Sheet pack={pack} title={t('agenda.title')}>
      <p className={styles.under}>
        {pack.plan === null ? null : momentOf(pack.plan.startsAt)} {pack.words?.place}
      </p>
      <table className={styles.grid}>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              {t('agenda.number')}
            </th>
            <th scope="col">{t('agenda.item')}</th>
            <th scope="col" className={styles.kind}>
              {t('agenda.kind')}
            </th>
            <th scope="col" className={styles.figure}>
              {t('agenda.minutes')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ item, number, level, heading }) => (
            <tr key={item.id}>
              <td className={styles.number}>{number}</td>
              <td className={level === 2 ? styles.below : undefined}>{titleOf(item)}</td>
              <td className={styles.kind}>{heading ? null : agenda(`kind.${item.kind}`)}</td>
              <td className={styles.figure}>{heading ? null : item.minutes}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.under}>
        {agenda('totalMinutes', { items: rows.filter(({ heading }) => !heading).length, minutes })}
      </p>
    </Sheet>
  );
}
