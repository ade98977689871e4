import { deskApi } from '@haoshangliang/shared/wire';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMeeting, useSession } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { TextField } from '../../ui/field.tsx';
import { Hint, Row, Stack } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { Answered } from '../answered.tsx';
import { useAsk } from '../ask.ts';
import styles from './people.module.css';
import { type PersonRow, personRows, rowsMatching } from './people-rows.ts';
import { PersonLine } from './person-line.tsx';
import { useDoings } from './use-doings.tsx';
import { useInvited } from './use-invited.ts';

export function PeopleList() {
  const { t } = useTranslation('people');
  const { meeting } = useSession();
  const people = useMeeting((state) => state.people);
  const names = useAsk(deskApi.names, { meeting });
  const invitations = useAsk(deskApi.invitations, { meeting });
  const known = names.data;
  const links = invitations.data?.invitations;
  const rows = useMemo(
    () => (known === undefined ? [] : personRows(people, known, links ?? [])),
    [people, known, links],
  );
  if (people.seats.size === 0) {
    return (
      <Empty title={t('list.empty')}>
        <p>{t('list.emptyHint')}</p>
      </Empty>
    );
  }
  return <Answered query={names}>{() => <Roster rows={rows} />}</Answered>;
}

/** A village's roster at once would take seconds to draw and nobody reads it through: it is searched. */
const atOnce = 100;

function Roster({ rows }: { readonly rows: readonly PersonRow[] }) {
  const { t } = useTranslation('people');
  const asked = useSearchParams()[0].get('seat');
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(atOnce);
  const found = useMemo(() => rowsMatching(rows, typed), [rows, typed]);
  // Somebody looked for by their link is in sight wherever they stand.
  const upTo = Math.max(shown, found.findIndex(({ seat }) => seat.id === asked) + 1);
  return (
    <Stack>
      {rows.length > 10 ? (
        <TextField
          label={t('list.search')}
          type="search"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      ) : null}
      {found.length === 0 ? <p role="status">{t('pick.none')}</p> : null}
      {found.length === 0 ? null : <Lines rows={found.slice(0, upTo)} all={rows} asked={asked} />}
      {found.length > upTo ? (
        <Row apart>
          <Hint>{t('list.shown', { shown: upTo, count: found.length })}</Hint>
          <Button onClick={() => setShown(upTo + atOnce)}>{t('list.showMore')}</Button>
        </Row>
      ) : null}
    </Stack>
  );
}

interface LinesProps {
  readonly rows: readonly PersonRow[];
  /** The whole roster, whatever is being looked for. */
  readonly all: readonly PersonRow[];
  readonly asked: string | null;
}

function Lines({ rows, all, asked }: LinesProps) {
  const { mark, refusal } = useInvited();
  const doing = useDoings(all);
  return (
    <>
      <RefusalNotice refusal={refusal} />
      <RefusalNotice refusal={doing.refusal} onClose={doing.clear} />
      <div className={styles.scroll}>
        <table className={styles.table}>
          <Head />
          <tbody>
            {rows.map((row) => (
              <PersonLine
                key={row.seat.id}
                row={row}
                asked={row.seat.id === asked}
                onInvited={(invited) => void mark(row.seat.id, invited)}
                doings={doing.doingsOf(row)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {doing.dialog}
    </>
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
