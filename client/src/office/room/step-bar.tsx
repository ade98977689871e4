import type { AccountId } from '@haoshangliang/shared/kernel';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Closing } from '../../features/life/staff/index.ts';
import type { NextStep, Show } from '../../sync/next-step.ts';
import { type Action, useAction, useMay, useSession, useView } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Hint } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { useSteps, useUnfinished } from './parts.tsx';
import styles from './staff-room.module.css';
import { UndoBar } from './undo-bar.tsx';

/** At the bottom: on the left what can be taken back, on the right the one next step; both say what they will do. */
export function StepBar({ account }: { readonly account: AccountId }) {
  const { t } = useTranslation('staff');
  const action = useAction();
  const [closing, setClosing] = useState(false);
  const { dialog, show } = useDialog();
  const unfinished = useUnfinished();
  const step = useNextStep(() => setClosing(true));
  return (
    <footer className={styles.bar}>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      <div className={styles.steps}>
        <UndoBar account={account} />
        {step === null ? (
          <Hint>{t('nothingNext')}</Hint>
        ) : (
          <StepButton step={step} action={action} show={show} />
        )}
      </div>
      {dialog}
      {closing ? <Closing unfinished={unfinished} onClose={() => setClosing(false)} /> : null}
    </footer>
  );
}

/** The features' next steps in their order; when nothing is left to do, the end of the meeting, and then its minutes. */
function useNextStep(close: () => void): NextStep | null {
  const { t } = useTranslation('life');
  const steps = useSteps();
  const may = useMay();
  const navigate = useNavigate();
  const { meeting } = useSession();
  const { phase } = useView().state.life;
  const step = steps.find((one) => one !== null);
  if (step !== undefined) return step;
  if (phase === 'closed' || phase === 'in-review')
    return { words: t('step.minutes'), press: () => void navigate(`/office/m/${meeting}/minutes`) };
  if (phase === 'issued')
    return {
      words: t('step.papers'),
      press: () => void navigate(`/office/meetings/${meeting}/prints`),
    };
  if (phase !== 'open' || !may('life/close-meeting')) return null;
  return { words: t('step.close'), press: close };
}

/** What a step has put on the page, if it needs more than one press. */
function useDialog(): { readonly dialog: ReactNode; readonly show: Show } {
  const [shown, setShown] = useState<{ readonly dialog: Parameters<Show>[0] } | null>(null);
  const [close] = useState(() => () => setShown(null));
  return { dialog: shown?.dialog(close), show: (dialog) => setShown({ dialog }) };
}

interface StepButtonProps {
  readonly step: NextStep;
  readonly action: Action;
  readonly show: Show;
}

function StepButton({ step, action, show }: StepButtonProps) {
  const { t } = useTranslation('staff');
  const ui = useTranslation('ui').t;
  const words = t('next', { step: step.words });
  return (
    <Button
      look="primary"
      busy={step.waits === true ? words : action.busy && ui('wait')}
      onClick={() => step.press(action, show)}
    >
      {words}
    </Button>
  );
}
