import type { Broken, Sound } from '@haoshangliang/shared/record';
import { type ChangeEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';
import { Field } from '../../ui/field.tsx';
import { Hint, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { FrontPage } from '../session/front-page.tsx';
import { recompute } from './recompute.ts';
import styles from './verify.module.css';

/** 核验: recomputes a meeting's record from its file, in this browser and without an account. */
export function VerifyPage() {
  const { t } = useTranslation('verify');
  useTitle(t('title'));
  const [found, setFound] = useState<Sound | Broken | 'reading' | null>(null);
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (file === undefined) return;
    setFound('reading');
    const text = await file.text();
    // One turn of the page, so that the sentence is seen before the work begins.
    setTimeout(() => setFound(recompute(text)), 50);
  };
  return (
    <FrontPage>
      <Card title={t('title')}>
        <Stack>
          <p>{t('about')}</p>
          <Field label={t('choose')} hint={t('stays')}>
            {(control) => (
              <input
                {...control}
                type="file"
                accept="application/json,.json"
                onChange={(event) => void read(event)}
              />
            )}
          </Field>
          {found === 'reading' ? <p role="status">{t('reading')}</p> : null}
          {found !== null && found !== 'reading' ? <Outcome found={found} /> : null}
        </Stack>
      </Card>
    </FrontPage>
  );
}

function Outcome({ found }: { readonly found: Sound | Broken }) {
  const { t } = useTranslation('verify');
  if (!found.sound) {
    return <Notice kind="warn">{t(`fault.${found.fault}`, { seq: found.seq })}</Notice>;
  }
  const { head, erased, texts, issues } = found;
  return (
    <>
      <Notice kind="good">{t('sound', { count: head.seq })}</Notice>
      <ul className={styles.facts}>
        {texts === 0 ? null : <li>{t('texts', { count: texts })}</li>}
        {erased === 0 ? null : <li>{t('erased', { count: erased })}</li>}
        {issues.map(({ no, hash }) => (
          <li key={no}>
            {no === 1 ? t('original') : t('correction', { no: no - 1 })}
            <code>{hash}</code>
          </li>
        ))}
        <li>
          {t('head')}
          <code>{head.hash}</code>
        </li>
      </ul>
      {issues.length === 0 ? null : <Hint>{t('compare')}</Hint>}
    </>
  );
}
