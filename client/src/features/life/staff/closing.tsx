import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';

interface ClosingProps {
  /** What is left undone, one line each, in the order of the agenda. */
  readonly unfinished: readonly string[];
  readonly onClose: () => void;
}

/** The distinct second step: it lists what is unfinished, and its button names how much that is. */
export function Closing({ unfinished, onClose }: ClosingProps) {
  const { t } = useTranslation('life');
  const ui = useTranslation('ui').t;
  const action = useAction();
  // The server counts what this page may not know of; its number is the one to be confirmed.
  const counted =
    action.refusal?.code === 'unfinished' ? action.refusal.detail?.['count'] : undefined;
  const count = typeof counted === 'number' ? counted : unfinished.length;
  const close = async () => {
    const fate = await action.run({ type: 'life/close-meeting', despite: count });
    if (fate.step === 'counted') onClose();
  };
  const actions: ReactNode = (
    <>
      <Button onClick={onClose}>{t('closing.goOn')}</Button>
      <Button look="primary" busy={action.busy && ui('wait')} onClick={() => void close()}>
        {count === 0 ? t('closing.confirm') : t('closing.despite', { count })}
      </Button>
    </>
  );
  return (
    <Dialog title={t('closing.title')} onClose={onClose} actions={actions}>
      <Stack>
        <RefusalNotice refusal={action.refusal} onClose={action.clear} />
        {count === 0 ? <p>{t('closing.clear')}</p> : <Unfinished unfinished={unfinished} />}
      </Stack>
    </Dialog>
  );
}

function Unfinished({ unfinished }: { readonly unfinished: readonly string[] }) {
  const { t } = useTranslation('life');
  return (
    <>
      <p>{t('closing.unfinished', { count: unfinished.length })}</p>
      <ul>
        {unfinished.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{t('closing.safe')}</p>
    </>
  );
}
