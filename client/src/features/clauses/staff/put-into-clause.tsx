import type { Draft } from '@haoshangliang/shared/features/drafts';
import type { Opinion } from '@haoshangliang/shared/features/opinions';
import { clauseRows } from '@haoshangliang/shared/meeting';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useMeeting, useSession } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Dialog, DialogEnd } from '../../../ui/dialog.tsx';
import { SelectField, TextArea } from '../../../ui/field.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import type { TextTools } from '../drafting/text-tools.ts';
import { asNewClause, recordSource } from './putting.ts';

interface PutIntoClauseProps extends Pick<TextTools, 'useEditor'> {
  readonly opinion: Opinion;
  readonly draft: Draft;
  readonly onClose: () => void;
}

type Adoption = 'adopted' | 'partly';

/** 写入条款: an opinion becomes a clause of its own or stands behind one that is there; everybody sees where it went. */
export function PutIntoClause({ opinion, draft, useEditor, onClose }: PutIntoClauseProps) {
  const { t } = useTranslation(['clauses-desk', 'opinions']);
  const ui = useTranslation('ui').t;
  const form = usePutting({ opinion, draft, useEditor, onClose });
  const { action, clauses } = form;
  const options = (['adopted', 'partly'] as const).map((value) => ({
    value,
    label: t(`opinions:adoption.${value}`),
  }));
  return (
    <Dialog title={t('put.title', { no: opinion.no })} onClose={onClose}>
      <form onSubmit={(event) => void form.submit(event)} noValidate>
        <Stack>
          <RefusalNotice refusal={action.refusal} onClose={action.clear} />
          {form.failed ? <Notice kind="warn">{t('put.failed')}</Notice> : null}
          <p>{opinion.text}</p>
          <SelectField
            label={t('put.where')}
            value={form.where}
            onChange={({ target }) => form.setWhere(target.value)}
          >
            {form.canAppend ? <option value="">{t('put.asNew')}</option> : null}
            {clauses.map(({ clause, no }) => (
              <option key={clause.id} value={clause.id}>
                {t('put.into', { no })}
              </option>
            ))}
          </SelectField>
          <Choice
            legend={t('put.adoption')}
            options={options}
            chosen={form.adoption}
            onChoose={form.setAdoption}
            beside
          />
          <TextArea
            label={t(form.adoption === 'partly' ? 'put.reason' : 'put.reasonIfAny')}
            hint={t('put.reasonHint')}
            error={form.missing ? t('put.reasonNeeded') : undefined}
            rows={2}
            maxLength={500}
            value={form.reason}
            onChange={({ target }) => form.setReason(target.value)}
          />
        </Stack>
        <DialogEnd>
          <Button type="submit" look="primary" busy={(action.busy || form.busy) && ui('wait')}>
            {t('put.send')}
          </Button>
        </DialogEnd>
      </form>
    </Dialog>
  );
}

function usePutting({ opinion, draft, useEditor, onClose }: PutIntoClauseProps) {
  const session = useSession();
  const action = useAction();
  const editor = useEditor(draft);
  const state = useMeeting((meeting) => meeting.clauses);
  const clauses = clauseRows(state, draft.id).filter(({ no }) => no !== null);
  const [chosen, setWhere] = useState<string | null>(null);
  const [adoption, setAdoption] = useState<Adoption>('adopted');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const where = chosen ?? (editor === null ? (clauses[0]?.clause.id ?? '') : '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const words = reason.trim() === '' ? null : reason.trim();
    setMissing(adoption === 'partly' && words === null);
    if (adoption === 'partly' && words === null) return;
    setBusy(true);
    const blocks = clauses.map(({ clause }) => clause.block);
    const known = clauses.find(({ clause }) => clause.id === where)?.clause.id;
    const fresh = { session, action, editor, opinion, draft: draft.id, blocks };
    const clause = known ?? (await asNewClause(fresh));
    setFailed(clause === null);
    const judged = { opinion, adoption, reason: words };
    const done = clause !== null && (await recordSource(action, { ...judged, clause }));
    setBusy(false);
    if (done) onClose();
  };
  return {
    ...{ action, clauses, where, setWhere, adoption, setAdoption, reason, setReason },
    ...{ missing, failed, busy, submit, canAppend: editor !== null },
  };
}
