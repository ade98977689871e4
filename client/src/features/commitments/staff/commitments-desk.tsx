import type { Commitment } from '@haoshangliang/shared/features/commitments';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useMay } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Hint, Row, Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { CommitmentLine } from '../commitment-line.tsx';
import { useCommitments } from '../use-commitments.ts';
import { AnswerForm, CommitmentForm } from './commitment-form.tsx';

/** Every promise and open question, and what is done with each. */
export function CommitmentsDesk() {
  const { t } = useTranslation('commitments-staff');
  const commitments = useCommitments();
  const may = useMay();
  const action = useAction();
  const [dialog, show] = useState<ReactNode>(null);
  const close = () => show(null);
  const mayWrite = may('commitments/record');
  return (
    <Stack>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      {commitments.length === 0 ? <Hint>{t('none')}</Hint> : null}
      {commitments.map((one) => (
        <CommitmentLine key={one.id} commitment={one}>
          {mayWrite ? (
            <Doings
              commitment={one}
              change={() => show(<CommitmentForm commitment={one} onClose={close} />)}
              answer={() => show(<AnswerForm commitment={one} onClose={close} />)}
              run={(command) => void action.run(command)}
            />
          ) : null}
        </CommitmentLine>
      ))}
      {mayWrite ? (
        <Row>
          <Button small onClick={() => show(<CommitmentForm commitment={null} onClose={close} />)}>
            {t('add')}
          </Button>
        </Row>
      ) : null}
      {dialog}
    </Stack>
  );
}

interface DoingsProps {
  readonly commitment: Commitment;
  readonly change: () => void;
  readonly answer: () => void;
  readonly run: (command: Simple) => void;
}

type Simple =
  | { readonly type: 'commitments/strike'; readonly commitment: Commitment['id'] }
  | {
      readonly type: 'commitments/answer';
      readonly commitment: Commitment['id'];
      readonly text: null;
    };

function Doings({ commitment: { id, kind, answeredAt }, change, answer, run }: DoingsProps) {
  const { t } = useTranslation('commitments-staff');
  return (
    <Row>
      {kind === 'question' && answeredAt === null ? (
        <Button small onClick={answer}>
          {t('answer')}
        </Button>
      ) : null}
      {answeredAt === null ? null : (
        <Button
          small
          onClick={() => run({ type: 'commitments/answer', commitment: id, text: null })}
        >
          {t('unanswer')}
        </Button>
      )}
      <Button small look="quiet" onClick={change}>
        {t('change')}
      </Button>
      <Button
        small
        look="quiet"
        onClick={() => run({ type: 'commitments/strike', commitment: id })}
      >
        {t('strike')}
      </Button>
    </Row>
  );
}
