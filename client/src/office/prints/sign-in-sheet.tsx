import { isExpected } from '@haoshangliang/shared/features/people';
import { useTranslation } from 'react-i18next';
import { momentOf } from '../../i18n/times.ts';
import { areaText, type PersonRow } from '../people/people-rows.ts';
import styles from './paper.module.css';
import { type RosterGroup, rosterGroups } from './roster-groups.ts';
import { Sheet } from './sheet.tsx';
import type { Pack } from './use-pack.ts';

const columns = ['number', 'name', 'role', 'weight', 'voter', 'signature'] as const;
const visitorLines = 5;

/** 签到表: by group in the order of the list, voters marked, with lines for who comes without being on it. */
export function SignInSheet({ pack }: { readonly pack: Pack }) {
  const { t } = useTranslation('prints');
  const groups = rosterGroups(pack.people);
  return (
    <Sheet pack={pack} title={t('signIn.title')}>
      <p className={styles.under}>
        {pack.plan === null ? null : momentOf(pack.plan.startsAt)} {pack.words?.place}
      </p>
      <table className={styles.grid}>
        <Head />
        {groups.map((group, index) => (
          <Group key={group.key} group={group} before={countBefore(groups, index)} />
        ))}
        <Visitors />
      </table>
      <p className={styles.totals}>
        {t('signIn.totals', {
          listed: pack.people.length,
          people: pack.people.filter(({ seat }) => isExpected(seat)).length,
          voters: pack.people.filter(({ seat }) => seat.voter).length,
        })}
      </p>
      <p className={styles.totals}>{t('signIn.staffSign')}</p>
    </Sheet>
  );
}

function countBefore(groups: readonly RosterGroup[], index: number): number {
  return groups.slice(0, index).reduce((sum, { rows }) => sum + rows.length, 0);
}

function Head() {
  const { t } = useTranslation('prints');
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col" className={styles[column]}>
            {t(`signIn.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Group({ group, before }: { readonly group: RosterGroup; readonly before: number }) {
  const { t } = useTranslation('prints');
  const people = useTranslation('people').t;
  const name = group.role === 'staff' ? t('signIn.staff') : people(`role.${group.role}`);
  const { voters, area, rows } = group;
  return (
    <tbody>
      <tr className={styles.group}>
        <th scope="rowgroup" colSpan={columns.length}>
          {group.group ?? name}{' '}
          <span className={styles.aside}>{t('signIn.people', { count: rows.length })}</span>{' '}
          {voters === 0 ? null : (
            <span className={styles.aside}>
              {t('signIn.voters', { count: voters })}
              {area === 0 ? null : t('signIn.area', { area: areaText(area) })}
            </span>
          )}
        </th>
      </tr>
      {rows.map((row, index) => (
        <Line key={row.seat.id} row={row} no={before + index + 1} />
      ))}
    </tbody>
  );
}

function Line({ row: { seat, name }, no }: { readonly row: PersonRow; readonly no: number }) {
  const { t } = useTranslation('prints');
  const people = useTranslation('people').t;
  const weight = [
    seat.voter ? people('list.heads', { count: seat.heads }) : null,
    seat.area === null ? null : people('list.area', { area: areaText(seat.area) }),
  ];
  return (
    <tr className={styles.line}>
      <td className={styles.number}>{no}</td>
      <td>
        {name?.fullName ?? name?.displayName}
        {name?.room == null ? null : <span className={styles.aside}> {name.room}</span>}
      </td>
      <td className={styles.role}>{name?.label ?? people(`role.${seat.role}`)}</td>
      <td className={styles.weight}>{weight.filter((each) => each !== null).join(' ')}</td>
      <td className={styles.voter}>{seat.voter ? t('signIn.hasVote') : null}</td>
      <td />
    </tr>
  );
}

/** Who comes without standing on the list writes themselves in. */
function Visitors() {
  const { t } = useTranslation('prints');
  return (
    <tbody>
      <tr className={styles.group}>
        <th scope="rowgroup" colSpan={columns.length}>
          {t('signIn.visitors')} <span className={styles.aside}>{t('signIn.visitorsHint')}</span>
        </th>
      </tr>
      {Array.from({ length: visitorLines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty lines are their places
        <tr key={line} className={styles.line}>
          {columns.map((column) => (
            <td key={column} />
          ))}
        </tr>
      ))}
    </tbody>
  );
}
