import { useTranslation } from 'react-i18next';
import { momentOf } from '../../i18n/times.ts';
import { QrCode } from '../../ui/qr-code.tsx';
import { readableCode } from '../../ui/readable-code.ts';
import styles from './loose.module.css';
import { LooseSheet, PaperMark } from './sheet.tsx';
import type { Pack } from './use-pack.ts';
import { useWifi, useWifiCode } from './use-wifi.ts';

/** 海报 for the door: the hall's network first, then the meeting's own code. */
export function Poster({ pack }: { readonly pack: Pack }) {
  const { t } = useTranslation('prints');
  const life = useTranslation('life').t;
  const { door, words, plan } = pack;
  return (
    <LooseSheet look="poster">
      <PaperMark plan={plan} />
      <h2 className={styles.posterTitle}>{words?.title ?? life('untitled')}</h2>
      <p className={styles.posterWhen}>
        {plan === null ? null : momentOf(plan.startsAt)} {words?.place}
      </p>
      <Network />
      <div>
        <p className={styles.posterStep}>{t('poster.scan')}</p>
        {door.shared.qr === null ? null : (
          <QrCode qr={door.shared.qr} label={t('poster.scan')} className={styles.posterCode} />
        )}
        <p className={styles.posterStep}>
          {t('slip.code')} <strong className={styles.posterType}>{readableCode(door.code)}</strong>
        </p>
        {door.address === null ? null : <p>{t('poster.type', { address: door.address })}</p>}
      </div>
      <p className={styles.posterFoot}>{t('poster.noPhone')}</p>
    </LooseSheet>
  );
}

function Network() {
  const { t } = useTranslation('prints');
  const { wifi } = useWifi();
  const qr = useWifiCode(wifi);
  if (wifi === null) return null;
  return (
    <div className={styles.network}>
      {qr === null ? null : (
        <QrCode qr={qr} label={t('poster.wifi')} className={styles.networkCode} />
      )}
      <div>
        <p className={styles.posterStep}>{t('poster.wifi')}</p>
        <p>{t('poster.wifiName', { name: wifi.name })}</p>
        <p>
          {wifi.password === ''
            ? t('poster.wifiOpen')
            : t('poster.wifiPassword', { password: wifi.password })}
        </p>
      </div>
    </div>
  );
}
