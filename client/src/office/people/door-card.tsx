import { type AnswerOf, deskApi } from '@haoshangliang/shared/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { classes, Figures, Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { readableCode } from '../../ui/readable-code.ts';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { Answered } from '../answered.tsx';
import { refusalOf, useAsk, useTell } from '../ask.ts';
import styles from './people.module.css';
import { RenewLink } from './renew-link.tsx';

type Door = AnswerOf<typeof deskApi.door>;

/** Code, link and QR code for everybody, and whether what was given out still leads here. */
export function DoorCard() {
  const { t } = useTranslation('people');
  const { meeting } = useSession();
  return (
    <Card title={t('door.title')}>
      <Answered query={useAsk(deskApi.door, { meeting })}>
        {(door) => <DoorDetails door={door} />}
      </Answered>
    </Card>
  );
}

function DoorDetails({ door }: { readonly door: Door }) {
  const { t } = useTranslation('people');
  const { meeting } = useSession();
  const setDoor = useTell(deskApi.setDoor, [deskApi.door]);
  const renew = useTell(deskApi.renewCode, [deskApi.door]);
  const renewLink = useTell(deskApi.renewSharedLink, [deskApi.door]);
  const [asking, ask] = useState<'code' | 'shared' | null>(null);
  const { qr, url } = door.shared;
  const press = { code: renew, shared: renewLink };
  return (
    <div className={classes(qr !== null && styles.door)}>
      {qr === null ? null : <QrCode qr={qr} label={t('door.shared')} className={styles.qr} />}
      <Stack>
        <Addresses door={door} />
        {door.address !== null && url === null ? (
          <Notice actions={<Button onClick={() => ask('shared')}>{t('door.renewShared')}</Button>}>
            {t('door.notPrintable')}
          </Notice>
        ) : null}
        <p>
          <Figures large>{readableCode(door.code)}</Figures>
        </p>
        <p>{t(door.isOpen ? 'door.open' : 'door.closed')}</p>
        <RefusalNotice
          refusal={refusalOf(setDoor.error) ?? refusalOf(renew.error) ?? refusalOf(renewLink.error)}
        />
        <Row>
          <Button onClick={() => setDoor.mutate({ meeting, open: door.closedByHand })}>
            {t(door.closedByHand ? 'door.reopen' : 'door.close')}
          </Button>
          <Button onClick={() => ask('code')}>{t('door.renewCode')}</Button>
          {url === null ? null : <CopyButton text={url} label={t('door.copyShared')} />}
        </Row>
      </Stack>
      {asking === null ? null : (
        <RenewLink
          title={t(asking === 'code' ? 'door.renewCode' : 'door.renewShared')}
          words={t(`renew.${asking}`)}
          onRenew={() => press[asking].mutate({ meeting })}
          onClose={() => ask(null)}
        />
      )}
    </div>
  );
}

function Addresses({ door }: { readonly door: Door }) {
  const { t } = useTranslation('people');
  const { meeting } = useSession();
  const choose = useTell(deskApi.chooseAddress, [deskApi.door, deskApi.invitations]);
  const { address, addresses, addressChanged } = door;
  if (addresses.length === 0) return <Notice kind="warn">{t('door.noAddress')}</Notice>;
  return (
    <>
      {addressChanged ? <Notice kind="warn">{t('door.changed')}</Notice> : null}
      <RefusalNotice refusal={refusalOf(choose.error)} />
      <SelectField
        label={t('door.address')}
        value={address ?? ''}
        onChange={({ target }) => choose.mutate({ meeting, address: target.value })}
      >
        {[...new Set([...(address === null ? [''] : [address]), ...addresses])].map((one) => (
          <option key={one}>{one}</option>
        ))}
      </SelectField>
    </>
  );
}
