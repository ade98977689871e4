import type { AccountId } from '@haoshangliang/shared/kernel';
import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNameOf, useUndo, useView } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Hint } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { describe } from './describe.ts';
import { settled } from './parts.tsx';

/** 撤回: names the last own act that can be taken back. */
export function UndoBar({ account }: { readonly account: AccountId }) {
  const { t } = useTranslation('staff');
  const ui = useTranslation('ui').t;
  const { last, action, takeBack } = useUndo(account);
  const { state } = useView();
  const nameOf = useNameOf(t('somebody'));
  const open = last !== null && !settled.some((isSettled) => isSettled(last.event, state));
  const words = open ? describe(last.event, state, nameOf) : null;
  return (
    <div>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      {words === null ? (
        <Hint>{t('nothingToUndo')}</Hint>
      ) : (
        <Button busy={action.busy && ui('wait')} onClick={() => void takeBack()}>
          <Undo2 aria-hidden />
          {t('undo', { step: words })}
        </Button>
      )}
    </div>
  );
}
