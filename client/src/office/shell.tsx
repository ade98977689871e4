import { sessionApi } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import { LanguageSwitch } from '../i18n/language-switch.tsx';
import { Button } from '../ui/button.tsx';
import { useTell } from './ask.ts';
import { useAccount } from './session/signed-in.tsx';
import styles from './shell.module.css';

/** The frame of the office's pages. */
export function Shell() {
  const { t } = useTranslation('office');
  const { account, office } = useAccount();
  const signOut = useTell(sessionApi.signOut, [sessionApi.me]);
  return (
    <>
      <a className={styles.skip} href="#main">
        {t('skip')}
      </a>
      <header className={styles.head}>
        <nav className={styles.nav}>
          <span className={styles.brand}>{t('product')}</span>
          <NavLink to="/office" end>
            {t('nav.meetings')}
          </NavLink>
          <NavLink to="/office/accounts">{t('nav.accounts')}</NavLink>
          <NavLink to="/office/papers">{t('nav.papers')}</NavLink>
          {office.parent === null ? <NavLink to="/office/copies">{t('nav.copies')}</NavLink> : null}
        </nav>
        <div className={styles.account}>
          <span className={styles.who}>
            {t('nav.account', { office: office.name, name: account.name })}
          </span>
          <LanguageSwitch />
          <Button small look="quiet" onClick={() => signOut.mutate({})}>
            {t('nav.signOut')}
          </Button>
        </div>
      </header>
      <main id="main" className={styles.main}>
        <Outlet />
      </main>
    </>
  );
}
