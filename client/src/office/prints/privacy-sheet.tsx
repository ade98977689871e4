import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/language.ts';
import styles from './paper.module.css';
import { Sheet } from './sheet.tsx';
import type { Pack } from './use-pack.ts';

/** 个人信息告知书, word for word as it is shown before a name is asked for, with a line to sign for who has no phone. */
export function PrivacySheet({ pack }: { readonly pack: Pack }) {
  const { t } = useTranslation('prints');
  const { texts, version } = pack.notice;
  return (
    <Sheet pack={pack} look="read" title={t('sheet.privacy')}>
      {texts[currentLanguage()].map((line) => (
        <p key={line} className={styles.body}>
          {line}
        </p>
      ))}
      <p className={styles.aside}>{t('privacy.version', { version })}</p>
      <p className={styles.consent}>{t('privacy.consent')}</p>
      <p className={styles.consent}>{t('privacy.sign')}</p>
    </Sheet>
  );
}
