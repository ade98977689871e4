import { type InputOf, type Refusal, wordsApi } from '@haoshangliang/shared/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../sync/call.ts';
import { useCall } from '../sync/use-call.ts';
import { useSession } from '../sync/use-meeting.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogEnd } from '../ui/dialog.tsx';
import { Hint, Row, Stack, Strong } from '../ui/layout.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { RefusalNotice } from '../ui/refusal-notice.tsx';

/** Something that somebody brought or wrote and asks to have destroyed. */
export interface Erasable {
  readonly what: InputOf<typeof wordsApi.eraseWords>['what'];
  /** untold: a ballot of a vote that was never counted. */
  readonly kind: 'opinion' | 'comment' | 'material' | 'photo' | 'ballot' | 'untold';
  readonly title: string;
  /** The words that would go. */
  readonly text: string | null;
}

interface EraseWordsProps {
  readonly erasable: Erasable;
  readonly onClose: () => void;
}

/** First what would go, then, as a step of its own, that it cannot be undone. */
export function EraseWords({ erasable, onClose }: EraseWordsProps) {
  const { t } = useTranslation('staff');
  const { meeting } = useSession();
  const { what, kind, title, text } = erasable;
  const { answer } = useCall(wordsApi.eraseWords, { meeting, what, sure: false });
  const [sure, setSure] = useState(false);
  return (
    <Dialog title={title} onClose={onClose}>
      <Stack>
        {text === null ? null : <p>{text}</p>}
        {answer === null ? <Loading /> : null}
        {answer?.ok === false ? <RefusalNotice refusal={answer} /> : null}
        {answer?.ok === true && !sure ? (
          <>
            <p>{t(`erase.whole.${kind}`, { count: answer.events })}</p>
            <Hint>{t('erase.asked')}</Hint>
          </>
        ) : null}
        {sure ? (
          <Notice kind="warn">
            <Strong>{t('erase.forGood')}</Strong>
          </Notice>
        ) : null}
      </Stack>
      {sure ? <Certain what={what} onClose={onClose} /> : null}
      {answer?.ok === true && !sure ? (
        <DialogEnd>
          <Row>
            <Button onClick={() => setSure(true)}>{t('erase.goOn')}</Button>
            <Button onClick={onClose}>{t('erase.leave')}</Button>
          </Row>
        </DialogEnd>
      ) : null}
    </Dialog>
  );
}

interface CertainProps {
  readonly what: Erasable['what'];
  readonly onClose: () => void;
}

function Certain({ what, onClose }: CertainProps) {
  const { t } = useTranslation('staff');
  const ui = useTranslation('ui').t;
  const { meeting } = useSession();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const erase = async () => {
    setBusy(true);
    const answer = await call(wordsApi.eraseWords, { meeting, what, sure: true });
    setBusy(false);
    if (answer.ok) onClose();
    else setRefusal(answer);
  };
  return (
    <DialogEnd>
      <RefusalNotice refusal={refusal} onClose={() => setRefusal(null)} />
      <Row>
        <Button look="primary" busy={busy && ui('wait')} onClick={() => void erase()}>
          {t('erase.do')}
        </Button>
        <Button onClick={onClose}>{t('erase.leave')}</Button>
      </Row>
    </DialogEnd>
  );
}
