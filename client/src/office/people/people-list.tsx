import { deskApi } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMeeting, useSession } from '../../sync/use-meeting.tsx';
import { Empty } from '../../ui/empty.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { Answered } from '../answered.tsx';
import { refusalOf, useAsk, useTell } from '../ask.ts';
import styles from './people.module.css';
import { personRows } from './people-rows.ts';
import { PersonLine } from './person-line.tsx';

export function PeopleList() {
  const { t } = useTranslation('people');
  const { meeting } = useSession();
  const asked = useSearchParams()[0].get('seat');
  const people = useMeeting((state) => state.people);
  const names = useAsk(deskApi.names, { meeting });
  const invitations = useAsk(deskApi.invitations, { meeting });
  const mark = useTell(deskApi.markInvited, [deskApi.invitations]);
  const renew = useTell(deskApi.renewPersonalLink, [deskApi.invitations, deskApi.names]);
  if (people.seats.size === 0) {
    return (
      <Empty title={t('list.empty')}>
        <p>{t('list.emptyHint')}</p>
      </Empty>
    );
  }
  return (
    <Answered query={names}>
      {(answer) => (
        <>
          <RefusalNotice refusal={refusalOf(mark.error) ?? refusalOf(renew.error)} />
          <div className={styles.scroll}>
            <table className={styles.table}>
              <Head />
              <tbody>
                {personRows(people, answer.names, invitations.data?.invitations ?? []).map(
                  (row) => (
                    <PersonLine
                      key={row.seat.id}
                      row={row}
                      asked={row.seat.id === asked}
                      onInvited={(invited) => mark.mutate({ meeting, seat: row.seat.id, invited })}
                      onRenew={() => renew.mutate({ meeting, seat: row.seat.id })}
                    />
                  ),
                )}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Answered>
  );
}

function Head() {
  const { t } = useTranslation('people');
  const columns = ['name', 'role', 'group', 'weight', 'voter', 'link'] as const;
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {t(`list.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
