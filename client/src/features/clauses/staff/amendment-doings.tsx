import type { Amendment } from '@haoshangliang/shared/features/clauses';
import type { Draft } from '@haoshangliang/shared/features/drafts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../sync/use-meeting.tsx';
import { Row as Line } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { ActionMenu, type MenuEntry } from '../../../ui-staff/menu.tsx';
import type { Row } from '../use-rows.ts';
import { type Decide, useDeciding } from './deciding.ts';
import { DeclineAmendment } from './decline-amendment.tsx';
import { MergeAmendment } from './merge-amendment.tsx';
import type { TextEditor, TextTools } from './text-tools.ts';

interface AmendmentDoingsProps extends Pick<TextTools, 'useEditor'> {
  readonly amendment: Amendment;
  readonly row: Row;
  readonly draft: Draft;
}

type Asked = 'decline' | 'merge' | null;

/** What those who write the text do with a proposal; the text itself is changed first, then the record says so. */
export function AmendmentDoings({ amendment, row, draft, useEditor }: AmendmentDoingsProps) {
  const { t } = useTranslation('clauses-desk');
  const { action, decide, vote } = useDeciding(amendment, row);
  const may = useMay();
  const editor = useEditor(draft);
  const [asked, ask] = useState<Asked>(null);
  const [byHand, setByHand] = useState(false);
  const entries = useEntries(amendment, {
    take: () => {
      if (editor !== null) void takeOver({ amendment, row, editor, decide }).then(setByHand);
    },
    merge: () => ask('merge'),
    vote: () => void vote(),
    decline: () => ask('decline'),
    reopen: () => void decide({ outcome: 'open' }),
  });
  if (!may('clauses/decide-amendment')) return null;
  const canWrite = editor !== null && row.text !== null && amendment.text !== null;
  const writes = ['take', 'merge'];
  return (
    <>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      {byHand ? <Notice kind="warn">{t('byHand')}</Notice> : null}
      <Line>
        <ActionMenu
          label={t('doWith', { no: amendment.no })}
          entries={entries.filter(({ id }) => canWrite || !writes.includes(id))}
        >
          {t('do.label')}
        </ActionMenu>
      </Line>
      {asked === 'decline' ? (
        <DeclineAmendment amendment={amendment} row={row} onClose={() => ask(null)} />
      ) : null}
      {asked === 'merge' && editor !== null ? (
        <MergeAmendment {...{ amendment, row, editor }} onClose={() => ask(null)} />
      ) : null}
    </>
  );
}

type Doing = 'take' | 'merge' | 'vote' | 'decline' | 'reopen';

function useEntries(
  { outcome }: Amendment,
  press: Readonly<Record<Doing, () => void>>,
): readonly MenuEntry[] {
  const { t } = useTranslation('clauses-desk');
  const offered: Readonly<Record<Amendment['outcome'], readonly Doing[]>> = {
    open: ['take', 'merge', 'vote', 'decline'],
    voting: ['take', 'merge', 'decline', 'reopen'],
    accepted: ['reopen'],
    merged: ['reopen'],
    declined: ['reopen'],
    withdrawn: [],
  };
  return offered[outcome].map((id) => ({ id, words: t(`do.${id}`), press: press[id] }));
}

interface Taking {
  readonly amendment: Amendment;
  readonly row: Row;
  readonly editor: TextEditor;
  readonly decide: Decide;
}

/** True where a hand has to do it, because the paragraphs of the clause are not those of the proposal. */
async function takeOver({ amendment, row, editor, decide }: Taking): Promise<boolean> {
  const { text: after } = amendment;
  const { text: before, clause } = row;
  if (after === null || before === null) return false;
  if (!editor.reword(clause.block, after)) return true;
  const fate = await decide({ outcome: 'accepted', before, after });
  // What the record refused does not stay in the text.
  if (fate.step === 'refused') editor.reword(clause.block, before);
  return false;
}
