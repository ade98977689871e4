import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../sync/use-meeting.tsx';
import { Button, linkLook } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { TextField } from '../../ui/field.tsx';
import { Hint, Row, Stack, Strong } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { submits, useForm } from '../use-form.ts';
import { PapersCard } from './papers-card.tsx';
import styles from './prints.module.css';
import { sheets } from './sheets.ts';
import { useWifi } from './use-wifi.ts';
import { isTooShort } from './wifi-code.ts';

/** 打印包: what can be printed for a meeting. */
export function PrintsTab() {
  const { t } = useTranslation('prints');
  const { meeting } = useSession();
  const to = (sheet: string) => `/office/meetings/${meeting}/prints/${sheet}`;
  return (
    <Stack gap="loose">
      <Row apart>
        <Hint>{t('hint')}</Hint>
        <Link className={linkLook('primary')} to={to('all')}>
          {t('all')}
        </Link>
      </Row>
      <ul className={styles.list}>
        {sheets.map((sheet) => (
          <li key={sheet} className={styles.entry}>
            <div>
              <Strong>{t(`sheet.${sheet}`)}</Strong>
              <Hint>{t(`about.${sheet}`)}</Hint>
            </div>
            <Link
              className={linkLook()}
              to={to(sheet)}
              aria-label={t('openOne', { name: t(`sheet.${sheet}`) })}
            >
              {t('open')}
            </Link>
          </li>
        ))}
      </ul>
      <PapersCard meeting={meeting} />
      <WifiForm />
    </Stack>
  );
}

function WifiForm() {
  const { t } = useTranslation('prints');
  const { wifi, keep } = useWifi();
  const { values, bind } = useForm({ name: wifi?.name ?? '', password: wifi?.password ?? '' });
  const [saved, setSaved] = useState(false);
  const wrong = isTooShort(values.password);
  const submit = () => {
    if (!wrong) keep({ name: values.name.trim(), password: values.password });
    setSaved(!wrong);
  };
  return (
    <Card title={t('wifi.title')}>
      <form onSubmit={submits(submit)} noValidate>
        <Stack>
          <Hint>{t('wifi.hint')}</Hint>
          <div className={styles.two}>
            <TextField label={t('wifi.name')} maxLength={32} {...bind('name')} />
            <TextField
              label={t('wifi.password')}
              hint={t('wifi.passwordHint')}
              error={wrong && t('wifi.tooShort')}
              maxLength={63}
              {...bind('password')}
            />
          </div>
          {saved ? <Notice kind="good">{t('wifi.saved')}</Notice> : null}
          <Row>
            <Button type="submit">{t('wifi.save')}</Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}
