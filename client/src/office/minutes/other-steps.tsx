import type { Draft } from '@haoshangliang/shared/features/drafts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useMay } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { AskCorrection, AskReturn } from './back-dialogs.tsx';
import { AskConfirmation } from './confirm-dialogs.tsx';
import { AskGates } from './gates-dialog.tsx';
import type { useStages } from './use-stages.ts';

export interface StepProps {
  readonly draft: Draft;
  readonly stages: ReturnType<typeof useStages>;
  readonly show: (dialog: ReactNode) => void;
}

/** What else can be done: gates anew, back to the desk, a correction. */
export function Others({ draft, stages: { phase, minutes, next, asking }, show }: StepProps) {
  const { t } = useTranslation('minutes');
  const may = useMay();
  const action = useAction();
  const close = () => show(null);
  const isFrozen = draft.status === 'frozen';
  return (
    <>
      {minutes.gates.length > 0 && may('minutes/name-gates') ? (
        <Button small onClick={() => show(<AskGates gates={minutes.gates} onClose={close} />)}>
          {t('do.gates')}
        </Button>
      ) : null}
      {phase === 'issued' || phase === 'in-review' ? null : <PathButton path={minutes.path} />}
      {asking === 'over' && phase === 'closed' ? <AskAgain show={show} /> : null}
      {isFrozen && next !== 'returned' ? <ReturnButton draft={draft} show={show} /> : null}
      {isFrozen && phase !== 'in-review' && may('drafts/reopen-draft') ? (
        <Button
          small
          onClick={() => void action.run({ type: 'drafts/reopen-draft', draft: draft.id })}
        >
          {t('do.reopen')}
        </Button>
      ) : null}
      {phase === 'issued' && may('life/recall-minutes') ? (
        <Button small onClick={() => show(<AskCorrection draft={draft} onClose={close} />)}>
          {t('do.correct')}
        </Button>
      ) : null}
    </>
  );
}

/** Those present have been asked about this version, and may be asked once more. */
function AskAgain({ show }: Pick<StepProps, 'show'>) {
  const { t } = useTranslation('minutes');
  if (!useMay()('minutes/ask-confirmation')) return null;
  return (
    <Button small onClick={() => show(<AskConfirmation onClose={() => show(null)} />)}>
      {t('do.askAgain')}
    </Button>
  );
}

function ReturnButton({ draft, show }: Pick<StepProps, 'draft' | 'show'>) {
  const { t } = useTranslation('minutes');
  if (!useMay()('life/return-minutes')) return null;
  const ask = () => show(<AskReturn draft={draft} returned={[]} onClose={() => show(null)} />);
  return (
    <Button small onClick={ask}>
      {t('do.return')}
    </Button>
  );
}

/** The shortest way instead of the longest, or the other way round. */
function PathButton({ path }: Pick<StepProps['stages']['minutes'], 'path'>) {
  const { t } = useTranslation('minutes');
  const may = useMay();
  const action = useAction();
  if (!may('minutes/choose-path')) return null;
  const other = path === 'long' ? 'short' : 'long';
  return (
    <Button small onClick={() => void action.run({ type: 'minutes/choose-path', path: other })}>
      {t(`do.${other}`)}
    </Button>
  );
}
