import type { Opinion } from '@haoshangliang/shared/features/opinions';
import { type Refusal, wordsApi } from '@haoshangliang/shared/wire';
import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../sync/call.ts';
import { useCall } from '../../sync/use-call.ts';
import { useSession, useViewer } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Hint, Row, Stack, Strong } from '../../ui/layout.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import type { MenuEntry } from '../../ui-staff/menu.tsx';

interface Erasing {
  /** 依申请删除内容, for whoever prepares the meeting, where there are words left. */
  readonly entriesFor: (opinion: Opinion) => readonly MenuEntry[];
  readonly dialog: ReactNode;
}

export function useErasing(): Erasing {
  const { t } = useTranslation('staff');
  const { rights } = useViewer();
  const [opinion, ask] = useState<Opinion | null>(null);
  const may = rights.includes('prepare');
  const entriesFor = useCallback(
    (one: Opinion): readonly MenuEntry[] =>
      may && one.text !== null
        ? [{ id: 'erase', words: t('erase.open'), press: () => ask(one) }]
        : [],
    [may, t],
  );
  const dialog =
    opinion === null ? null : <EraseWords opinion={opinion} onClose={() => ask(null)} />;
  return { entriesFor, dialog };
}

interface EraseWordsProps {
  readonly opinion: Opinion;
  readonly onClose: () => void;
}

/** First what would go, then, as a step of its own, that it cannot be undone. */
function EraseWords({ opinion, onClose }: EraseWordsProps) {
  const { t } = useTranslation('staff');
  const { meeting } = useSession();
  const what = { opinion: opinion.id };
  const { answer } = useCall(wordsApi.eraseWords, { meeting, what, sure: false });
  const [sure, setSure] = useState(false);
  return (
    <Dialog title={t('erase.title', { no: opinion.no })} onClose={onClose}>
      <Stack>
        <p>{opinion.text}</p>
        {answer === null ? <Loading /> : null}
        {answer?.ok === false ? <RefusalNotice refusal={answer} /> : null}
        {answer?.ok === true && !sure ? (
          <>
            <p>{t('erase.whole', { count: answer.events })}</p>
            <Hint>{t('erase.asked')}</Hint>
            <Row>
              <Button onClick={() => setSure(true)}>{t('erase.goOn')}</Button>
              <Button onClick={onClose}>{t('erase.leave')}</Button>
            </Row>
          </>
        ) : null}
        {sure ? <Certain what={what} onClose={onClose} /> : null}
      </Stack>
    </Dialog>
  );
}

interface CertainProps {
  readonly what: { readonly opinion: Opinion['id'] };
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
    <>
      <Notice kind="warn">
        <Strong>{t('erase.forGood')}</Strong>
      </Notice>
      <RefusalNotice refusal={refusal} onClose={() => setRefusal(null)} />
      <Row>
        <Button look="primary" busy={busy && ui('wait')} onClick={() => void erase()}>
          {t('erase.do')}
        </Button>
        <Button onClick={onClose}>{t('erase.leave')}</Button>
      </Row>
    </>
  );
}
