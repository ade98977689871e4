import type { Opinion } from '@haoshangliang/shared/features/opinions';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../../ui/dialog.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { OpinionHead, OpinionText } from '../opinion-card.tsx';
import type { Answering, Question } from './answering.ts';
import { useCorrecting } from './ask-correct.tsx';
import { useHiding } from './ask-hide.tsx';
import { useJudging } from './ask-judge.tsx';
import { useMerging } from './ask-merge.tsx';
import { useMoving } from './ask-move.tsx';
import { useReplying } from './ask-reply.tsx';
import { useSeconding } from './ask-second.tsx';
import type { Asked } from './doings.ts';

const questions: Readonly<Record<Asked, (opinion: Opinion) => Answering>> = {
  hide: useHiding,
  reply: useReplying,
  judge: useJudging,
  merge: useMerging,
  move: useMoving,
  second: useSeconding,
  correct: useCorrecting,
};

interface AskingProps {
  readonly question: Question;
  readonly onClose: () => void;
}

/** One question about one opinion. */
export function Asking({ question, onClose }: AskingProps) {
  const { t } = useTranslation('opinions-staff');
  const ui = useTranslation('ui').t;
  const { kind, opinion } = question;
  const { run, busy, refusal, clear } = useAction();
  // The kind is fixed for as long as the dialog is there, so the same hook runs each time.
  const [useQuestion] = useState(() => questions[kind]);
  const { fields, answer } = useQuestion(opinion);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const command = answer();
    if (command === null) return;
    const fate = await run(command);
    if (fate.step === 'counted') onClose();
  };
  return (
    <Dialog title={t(`ask.${kind}`, { no: opinion.no })} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <div>
            <OpinionHead opinion={opinion} />
            <OpinionText opinion={opinion} />
          </div>
          <RefusalNotice refusal={refusal} onClose={clear} />
          {fields}
        </Stack>
        <DialogEnd>
          <Button type="submit" look="primary" busy={busy && ui('wait')}>
            {t(`askDo.${kind}`)}
          </Button>
        </DialogEnd>
      </form>
    </Dialog>
  );
}
