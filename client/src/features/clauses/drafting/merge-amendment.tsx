import { type Amendment, longestClause } from '@haoshangliang/shared/features/clauses';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WordDifference } from '../../../text/difference.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../../ui/dialog.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { Hint, Stack } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import type { Row } from '../use-rows.ts';
import { useDeciding } from './deciding.ts';
import type { TextEditor } from './text-tools.ts';

interface MergeAmendmentProps {
  readonly amendment: Amendment;
  readonly row: Row;
  readonly editor: TextEditor;
  readonly onClose: () => void;
}

/** 合并: a wording between the clause and the proposal goes into the text. */
export function MergeAmendment({ amendment, row, editor, onClose }: MergeAmendmentProps) {
  const { t } = useTranslation('clauses-desk');
  const ui = useTranslation('ui').t;
  const { action, decide } = useDeciding(amendment, row);
  const [wording, setWording] = useState(amendment.text ?? '');
  const [byHand, setByHand] = useState(false);
  const { text: before, clause, no } = row;
  const after = wording.trim();
  if (before === null) return null;
  const submit = async () => {
    if (after === '') return;
    const done = editor.reword(clause.block, after);
    setByHand(!done);
    if (!done) return;
    const fate = await decide({ outcome: 'merged', before, after });
    if (fate.step === 'counted') onClose();
    else editor.reword(clause.block, before);
  };
  return (
    <Dialog title={t('merge.title', { no, amendment: amendment.no })} onClose={onClose}>
      <Stack>
        <Hint>{t('merge.hint')}</Hint>
        <RefusalNotice refusal={action.refusal} onClose={action.clear} />
        {byHand ? <Notice kind="warn">{t('byHand')}</Notice> : null}
        <TextArea
          label={t('merge.wording')}
          rows={5}
          maxLength={longestClause}
          value={wording}
          onChange={({ target }) => setWording(target.value)}
        />
        <WordDifference before={before} after={after} />
      </Stack>
      <DialogEnd>
        <Button look="primary" busy={action.busy && ui('wait')} onClick={() => void submit()}>
          {t('merge.send')}
        </Button>
      </DialogEnd>
    </Dialog>
  );
}
