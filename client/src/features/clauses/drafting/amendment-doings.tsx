import type { Amendment } from '@haoshangliang/shared/features/clauses';
import type { Draft } from '@haoshangliang/shared/features/drafts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../sync/use-meeting.tsx';
import { Row as Line } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import type { Row } from '../use-rows.ts';
import { type Decide, useDeciding } from './deciding.ts';
import { DeclineAmendment } from './decline-amendment.tsx';
import type { Doing, Offer } from './doing.ts';
import { MergeAmendment } from './merge-amendment.tsx';
import type { TextEditor, TextTools } from './text-tools.ts';

interface AmendmentDoingsProps extends Pick<TextTools, 'useEditor'> {
  readonly amendment: Amendment;
  readonly row: Row;
  readonly draft: Draft;
  readonly offer: Offer;
  /** What the page does with it besides. */
  readonly more?: readonly Doing[];
}

type Asked = 'decline' | 'merge' | null;

/** What those who write the text do with a proposal; the text itself is changed first, then the record says so. */
export function AmendmentDoings(props: AmendmentDoingsProps) {
  const { amendment, row, draft, useEditor, offer: Offer, more = [] } = props;
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
  const offered = [...entries.filter(({ id }) => canWrite || !writes.includes(id)), ...more];
  return (
    <>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      {byHand ? <Notice kind="warn">{t('byHand')}</Notice> : null}
      <Line>
        {offered.length === 0 ? null : (
          <Offer label={t('doWith', { no: amendment.no })} entries={offered}>
            {t('do.label')}
          </Offer>
        )}
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

const writes = ['take', 'merge'];

type Step = 'take' | 'merge' | 'vote' | 'decline' | 'reopen';

function useEntries(
  { outcome }: Amendment,
  press: Readonly<Record<Step, () => void>>,
): readonly Doing[] {
  const { t } = useTranslation('clauses-desk');
  const may = useMay();
  const offered: Readonly<Record<Amendment['outcome'], readonly Step[]>> = {
    open: ['take', 'merge', 'vote', 'decline'],
    voting: ['take', 'merge', 'decline', 'reopen'],
    accepted: ['reopen'],
    merged: ['reopen'],
    declined: ['reopen'],
    withdrawn: [],
  };
  const steps = offered[outcome].filter((id) => id !== 'vote' || may('votes/prepare-vote'));
  return steps.map((id) => ({ id, words: t(`do.${id}`), press: press[id] }));
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
