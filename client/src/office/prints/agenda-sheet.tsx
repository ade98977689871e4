import { useTranslation } from 'react-i18next';
import { momentOf, timeOfDay } from '../../i18n/times.ts';
import { useTitleOf } from '../../outline/index.ts';
import styles from './paper.module.css';
import { Sheet } from './sheet.tsx';
import type { Pack } from './use-pack.ts';

/** 议程: numbers, titles, when they begin as planned, and minutes; the heads of the columns stand on every page. */
export function AgendaSheet({ pack }: { readonly pack: Pack }) {
  const { t } = useTranslation('prints');
  const agenda = useTranslation('agenda').t;
  const titleOf = useTitleOf();
  const rows = pack.agenda.filter(({ item }) => item.status !== 'removed');
  const minutes = rows.reduce(
    (sum, { item, heading }) => sum + (heading ? 0 : (item.minutes ?? 0)),
    0,
  );
  const starts = startsOf(pack.plan?.startsAt ?? null, rows);
  return (
    <Sheet pack={pack} look="read" title={t('agenda.title')}>
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
            <th scope="col" className={styles.figure}>
              {t('agenda.start')}
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
              <td className={styles.figure}>{starts.get(item.id)}</td>
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

/** When each item begins if all before it take as long as planned; nothing is told beyond the first that tells no length. */
function startsOf(startsAt: number | null, rows: Pack['agenda']): ReadonlyMap<string, string> {
  const starts = new Map<string, string>();
  let at = startsAt;
  for (const { item, heading } of rows) {
    if (at === null) break;
    if (heading) continue;
    starts.set(item.id, timeOfDay(at));
    at = item.minutes === null ? null : at + item.minutes * 60_000;
  }
  return starts;
}
