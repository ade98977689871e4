import type { AccountId } from '@haoshangliang/shared/kernel';
import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Instead } from '../../sync/described.ts';
import type { Undoable } from '../../sync/undo.ts';
import { useNameOf, useUndo, useView } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { describe } from './describe.ts';
import { insteads, settled } from './parts.tsx';

/** 撤回: names the last own act that can be taken back, or what leads on from it. */
export function UndoBar({ account }: { readonly account: AccountId }) {
  const ui = useTranslation('ui').t;
  const { last, action, takeBack } = useUndo(account);
  const offer = useOffer(last);
  return (
    <div>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      {offer === null ? null : (
        <Button busy={action.busy && ui('wait')} onClick={() => void takeBack(offer.command)}>
          <Undo2 aria-hidden />
          {offer.words}
        </Button>
      )}
    </div>
  );
}

function useOffer(last: Undoable | null): ReturnType<Instead> {
  const { t } = useTranslation('staff');
  const { state } = useView();
  const nameOf = useNameOf(t('somebody'));
  if (last === null) return null;
  const { event, command } = last;
  if (settled.some((isSettled) => isSettled(event, state))) {
    return insteads.reduce<ReturnType<Instead>>((found, one) => found ?? one(event, state), null);
  }
  const step = describe(event, state, nameOf);
  return step === null ? null : { words: t('undo', { step }), command };
}
