import { deskApi } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { useCall } from '../sync/use-call.ts';
import { useSession } from '../sync/use-meeting.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { readableCode } from '../ui/readable-code.ts';
import styles from './screen.module.css';

/** The way in: QR and code, for whoever is in the hall. Staff's machines know them; others show the words. */
export function Door() {
  const { t } = useTranslation('screen');
  const { meeting } = useSession();
  const { answer } = useCall(deskApi.door, { meeting });
  if (answer === null) return null;
  if (!answer.ok) return <p className={styles.door}>{t('noAddress')}</p>;
  const { code, shared } = answer;
  return (
    <aside className={styles.door}>
      {shared.qr === null ? null : (
        <>
          <QrCode qr={shared.qr} label={t('enter')} className={styles.qr} />
          <p>{t('enter')}</p>
        </>
      )}
      <p>{t('code')}</p>
      <p className={styles.code}>{readableCode(code)}</p>
    </aside>
  );
}
