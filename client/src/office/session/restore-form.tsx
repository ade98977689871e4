import type { Refusal } from '@haoshangliang/shared/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button, linkLook } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Field } from '../../ui/field.tsx';
import { Hint, Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { type Restored, sendCopy } from './send-copy.ts';

interface RestoreFormProps {
  readonly token: string;
  readonly onDone: (restored: Restored) => void;
}

/** 从备份恢复, instead of setting up anew. */
export function RestoreForm({ token, onDone }: RestoreFormProps) {
  const { t } = useTranslation('office');
  const [file, setFile] = useState<File | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isBusy = share !== null;
  const submit = async () => {
    if (file === null) return;
    setRefusal(null);
    setShare(0);
    const outcome = await sendCopy(file, token, setShare);
    setShare(null);
    if (outcome.ok) onDone(outcome);
    else setRefusal(outcome);
  };
  return (
    <Card title={t('restore.title')}>
      <Stack>
        <p>{t('restore.about')}</p>
        <RefusalNotice refusal={refusal} />
        <Field label={t('restore.file')} hint={t('restore.fileHint')}>
          {(control) => (
            <input
              {...control}
              type="file"
              disabled={isBusy}
              onChange={({ target }) => setFile(target.files?.[0] ?? null)}
            />
          )}
        </Field>
        {share === null ? null : <Stage share={share} />}
        <Row>
          <Button
            disabled={file === null}
            busy={isBusy && t('restore.busy')}
            onClick={() => void submit()}
          >
            {t('restore.submit')}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}

/** What is being done at this moment, in words. */
function Stage({ share }: { readonly share: number }) {
  const { t } = useTranslation('office');
  const percent = Math.floor(share * 100);
  const words = share < 1 ? t('restore.sending', { percent }) : t('restore.checking');
  return (
    <div role="status">
      <Progress words={words} done={percent} of={100} />
    </div>
  );
}

/** What was restored, and what cannot be done any more. */
export function RestoredNotice({ restored }: { readonly restored: Restored }) {
  const { t } = useTranslation('office');
  return (
    <Card title={t('restore.doneTitle')}>
      <Stack>
        <Notice kind="good">{t('restore.done', { count: restored.meetings })}</Notice>
        {restored.linksLost ? <Notice>{t('restore.linksLost')}</Notice> : null}
        <Hint>{t('restore.signedOut')}</Hint>
        <Row>
          <Link className={linkLook('primary')} to="/office/sign-in">
            {t('signIn.title')}
          </Link>
        </Row>
      </Stack>
    </Card>
  );
}
