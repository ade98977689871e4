import { type BlockJson, linesOf } from '@haoshangliang/shared/documents';
import type { Draft } from '@haoshangliang/shared/features/drafts';
import { getIn } from '@haoshangliang/shared/kernel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useMeeting } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../../ui/dialog.tsx';
import { Check } from '../../../ui/field.tsx';
import { Hint, Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { mayBeClause } from '../drafting/text-tools.ts';
import type { UseBlocks } from '../use-rows.ts';

interface ChooseClausesProps {
  readonly draft: Draft;
  readonly useBlocks: UseBlocks;
  readonly onClose: () => void;
}

/** 分条款: which paragraphs of the text are clauses; they are numbered as they stand in it. */
export function ChooseClauses({ draft, useBlocks, onClose }: ChooseClausesProps) {
  const { t } = useTranslation('clauses-desk');
  const ui = useTranslation('ui').t;
  const action = useAction();
  const blocks = candidates(useBlocks(draft) ?? []);
  const known = useKnown(draft);
  const [left, setLeft] = useState<ReadonlySet<string> | null>(null);
  // At first everything is a clause; later what has been one, and what is new is left to be chosen.
  const out =
    left ??
    new Set(known.size === 0 ? [] : blocks.map(({ id }) => id).filter((id) => !known.has(id)));
  const chosen = blocks.map(({ id }) => id).filter((id) => !out.has(id));
  const toggle = (id: string) => {
    const next = new Set(out);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const save = async () => {
    const fate = await action.run({
      type: 'clauses/set-clauses',
      draft: draft.id,
      blocks: chosen,
    });
    if (fate.step === 'counted') onClose();
  };
  return (
    <Dialog title={t('choose.title')} onClose={onClose}>
      <Stack>
        <Hint>{t('choose.hint')}</Hint>
        <RefusalNotice refusal={action.refusal} onClose={action.clear} />
        {blocks.length === 0 ? <p>{t('choose.none')}</p> : null}
        {blocks.map(({ id, words }) => (
          <Check key={id} checked={!out.has(id)} onChange={() => toggle(id)}>
            {out.has(id) ? words : t('choose.line', { no: chosen.indexOf(id) + 1, words })}
          </Check>
        ))}
      </Stack>
      <DialogEnd>
        <Button look="primary" busy={action.busy && ui('wait')} onClick={() => void save()}>
          {t('choose.save', { count: chosen.length })}
        </Button>
      </DialogEnd>
    </Dialog>
  );
}

function candidates(blocks: readonly BlockJson[]): { id: string; words: string }[] {
  return blocks.flatMap((block) => {
    const { id } = block.attrs;
    const words = linesOf(block).join(' ');
    return id !== null && mayBeClause(block, words) ? [{ id, words }] : [];
  });
}

function useKnown({ id }: Draft): ReadonlySet<string> {
  const state = useMeeting(({ clauses }) => clauses);
  const blocks = (state.orders[id] ?? []).flatMap(
    (clause) => getIn(state.clauses, clause)?.block ?? [],
  );
  return new Set(blocks);
}
