import { type AccountInfo, type OfficeInfo, officeApi } from '@haoshangliang/shared/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Hint, Row, Stack } from '../../ui/layout.tsx';
import { Answered } from '../answered.tsx';
import { useAsk } from '../ask.ts';
import { AccountList } from './account-list.tsx';
import { AddAccount } from './add-account.tsx';
import { AddOffice } from './add-office.tsx';
import { OwnAccount } from './own-account.tsx';

/** Who works here: one's own account, colleagues, and the offices below. */
export function AccountsPage() {
  const { t } = useTranslation('accounts');
  const offices = useAsk(officeApi.listOffices, {});
  const accounts = useAsk(officeApi.listAccounts, {});
  return (
    <Stack gap="loose">
      <h1>{t('title')}</h1>
      <OwnAccount />
      <Answered query={offices}>
        {(tree) => (
          <Answered query={accounts}>
            {(list) => <Colleagues offices={tree.offices} accounts={list.accounts} />}
          </Answered>
        )}
      </Answered>
    </Stack>
  );
}

interface ColleaguesProps {
  readonly offices: readonly OfficeInfo[];
  readonly accounts: readonly AccountInfo[];
}

function Colleagues({ offices, accounts }: ColleaguesProps) {
  const { t } = useTranslation('accounts');
  const [doing, setDoing] = useState<'account' | 'office' | null>(null);
  const close = () => setDoing(null);
  return (
    <>
      <Card title={t('list.title')}>
        <Stack>
          <Row apart>
            <Hint>{t('list.forgotten')}</Hint>
            <Row>
              <Button onClick={() => setDoing('account')}>{t('add.button')}</Button>
              <Button onClick={() => setDoing('office')}>{t('office.button')}</Button>
            </Row>
          </Row>
          <AccountList offices={offices} accounts={accounts} />
        </Stack>
      </Card>
      {doing === 'account' ? <AddAccount offices={offices} onClose={close} /> : null}
      {doing === 'office' ? <AddOffice offices={offices} onClose={close} /> : null}
    </>
  );
}
