import type { Amendment } from '@haoshangliang/shared/features/clauses';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../../ui/dialog.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import type { Row } from '../use-rows.ts';
import { useDeciding } from './deciding.ts';

interface DeclineAmendmentProps {
  readonly amendment: Amendment;
  readonly row: Row;
  readonly onClose: () => void;
}

/** 不采纳: everybody reads why. */
export function DeclineAmendment({ amendment, row, onClose }: DeclineAmendmentProps) {
  const { t } = useTranslation('clauses-desk');
  const ui = useTranslation('ui').t;
  const { action, decide } = useDeciding(amendment, row);
  const [answer, setAnswer] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = async () => {
    const words = answer.trim();
    setMissing(words === '');
    if (words === '') return;
    const fate = await decide({ outcome: 'declined', answer: words });
    if (fate.step === 'counted') onClose();
  };
  return (
    <Dialog title={t('decline.title', { no: amendment.no })} onClose={onClose}>
      <Stack>
        <RefusalNotice refusal={action.refusal} onClose={action.clear} />
        <TextArea
          label={t('decline.reason')}
          hint={t('decline.hint')}
          error={missing ? t('decline.needed') : undefined}
          rows={3}
          maxLength={500}
          value={answer}
          onChange={({ target }) => setAnswer(target.value)}
        />
      </Stack>
      <DialogEnd>
        <Button look="primary" busy={action.busy && ui('wait')} onClick={() => void submit()}>
          {t('do.decline')}
        </Button>
      </DialogEnd>
    </Dialog>
  );
}
