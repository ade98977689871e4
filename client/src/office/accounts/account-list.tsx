import { type AccountInfo, type OfficeInfo, officeApi } from '@haoshangliang/shared/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Hint, Row } from '../../ui/layout.tsx';
import { Mark } from '../../ui/mark.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { refusalOf, useTell } from '../ask.ts';
import { useAccount } from '../session/signed-in.tsx';
import styles from './accounts.module.css';

interface AccountListProps {
  readonly offices: readonly OfficeInfo[];
  readonly accounts: readonly AccountInfo[];
}

/** Office by office, parents first; an office without accounts is shown too, because somebody should have one. */
export function AccountList({ offices, accounts }: AccountListProps) {
  const { t } = useTranslation('accounts');
  const office = useTranslation('office').t;
  const enable = useTell(officeApi.enableAccount, [officeApi.listAccounts]);
  const [leaving, setLeaving] = useState<AccountInfo | null>(null);
  return (
    <>
      <RefusalNotice refusal={refusalOf(enable.error)} />
      {offices.map(({ id, name, level }) => {
        const here = accounts.filter((account) => account.office === id);
        return (
          <div key={id}>
            <h3>{name}</h3>
            <Hint>{office(`level.${level}`)}</Hint>
            {here.length === 0 ? <Hint>{t('list.none')}</Hint> : null}
            <ul className={styles.list}>
              {here.map((account) => (
                <Line
                  key={account.id}
                  account={account}
                  onDisable={() => setLeaving(account)}
                  onEnable={() => enable.mutate({ account: account.id })}
                />
              ))}
            </ul>
          </div>
        );
      })}
      {leaving === null ? null : <Disable account={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

interface LineProps {
  readonly account: AccountInfo;
  readonly onDisable: () => void;
  readonly onEnable: () => void;
}

function Line({ account, onDisable, onEnable }: LineProps) {
  const { t } = useTranslation('accounts');
  const { account: own } = useAccount();
  const { name, login, disabled } = account;
  return (
    <li className={styles.line}>
      <div>
        {name} {own.id === account.id ? <Mark calm>{t('list.you')}</Mark> : null}{' '}
        {disabled ? <Mark>{t('list.disabled')}</Mark> : null}
        <Hint>{login}</Hint>
      </div>
      {own.id === account.id ? null : (
        <Button
          small
          aria-label={t(disabled ? 'list.enableOne' : 'list.disableOne', { name })}
          onClick={disabled ? onEnable : onDisable}
        >
          {t(disabled ? 'list.enable' : 'list.disable')}
        </Button>
      )}
    </li>
  );
}

function Disable({ account, onClose }: { account: AccountInfo; onClose: () => void }) {
  const { t } = useTranslation('accounts');
  const ui = useTranslation('ui').t;
  const disable = useTell(officeApi.disableAccount, [officeApi.listAccounts]);
  const go = () => disable.mutate({ account: account.id }, { onSuccess: onClose });
  return (
    <Dialog
      title={t('disable.title', { name: account.name })}
      onClose={onClose}
      actions={
        <Row>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button look="primary" busy={disable.isPending && ui('wait')} onClick={go}>
            {t('disable.confirm')}
          </Button>
        </Row>
      }
    >
      <RefusalNotice refusal={refusalOf(disable.error)} />
      <p>{t('disable.words')}</p>
    </Dialog>
  );
}
