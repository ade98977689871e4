import { type AccountInfo, meetingApi, officeApi } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../sync/use-meeting.tsx';
import { Hint, Row, Stack } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { Answered } from '../answered.tsx';
import { refusalOf, useAsk, useTell } from '../ask.ts';
import { useAccount } from '../session/signed-in.tsx';
import styles from './duties.module.css';
import { allDuties, type Duty, mayServe, toggled } from './may-serve.ts';

/** Who moderates, records and receives: three duties, any number of them on one account. */
export function DutiesTab() {
  const { t } = useTranslation('meetings');
  const { meeting } = useSession();
  const described = useAsk(meetingApi.meeting, { meeting });
  const accounts = useAsk(officeApi.listAccounts, {});
  const offices = useAsk(officeApi.listOffices, {});
  return (
    <Stack>
      <Row apart>
        <Hint>{t('duties.hint')}</Hint>
        <Link to="/office/accounts">{t('duties.toAccounts')}</Link>
      </Row>
      <Answered query={described}>
        {({ meeting: row, staff }) => (
          <Answered query={accounts}>
            {(known) => (
              <Answered query={offices}>
                {(tree) => (
                  <Table
                    accounts={mayServe(known.accounts, tree.offices, row.office)}
                    dutiesOf={(id) => staff.find(({ account }) => account === id)?.duties ?? []}
                  />
                )}
              </Answered>
            )}
          </Answered>
        )}
      </Answered>
    </Stack>
  );
}

interface TableProps {
  readonly accounts: readonly AccountInfo[];
  readonly dutiesOf: (account: AccountInfo['id']) => readonly Duty[];
}

function Table({ accounts, dutiesOf }: TableProps) {
  const { t } = useTranslation('meetings');
  const { meeting } = useSession();
  const assign = useTell(meetingApi.assignDuties, [meetingApi.meeting, meetingApi.listMeetings]);
  const { isPending, variables } = assign;
  // What has just been ticked stays ticked while the answer is on its way.
  const now = (id: AccountInfo['id']) =>
    isPending && variables.account === id ? variables.duties : dutiesOf(id);
  return (
    <>
      <RefusalNotice refusal={refusalOf(assign.error)} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('duties.who')}</th>
            {allDuties.map((duty) => (
              <th key={duty} scope="col">
                {t(`duties.${duty}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <Line
              key={account.id}
              account={account}
              duties={now(account.id)}
              busy={isPending}
              onChange={(duties) => assign.mutate({ meeting, account: account.id, duties })}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface LineProps {
  readonly account: AccountInfo;
  readonly duties: readonly Duty[];
  readonly busy: boolean;
  readonly onChange: (duties: Duty[]) => void;
}

function Line({ account, duties, busy, onChange }: LineProps) {
  const { t } = useTranslation('meetings');
  const { account: own } = useAccount();
  // Whoever takes their own last duty away stands outside and cannot take it back.
  const isLast = (duty: Duty) =>
    own.id === account.id && duties.length === 1 && duties.includes(duty);
  return (
    <tr>
      <th scope="row">
        {account.name} {own.id === account.id ? <Hint>{t('duties.you')}</Hint> : null}
      </th>
      {allDuties.map((duty) => (
        <td key={duty}>
          <label className={styles.box}>
            <input
              type="checkbox"
              aria-label={t('duties.one', { name: account.name, duty: t(`duties.${duty}`) })}
              checked={duties.includes(duty)}
              disabled={isLast(duty)}
              onChange={() => {
                if (!busy) onChange(toggled(duties, duty));
              }}
            />
          </label>
        </td>
      ))}
    </tr>
  );
}
