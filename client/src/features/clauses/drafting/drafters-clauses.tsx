import type { Draft } from '@haoshangliang/shared/features/drafts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Hint, Row } from '../../../ui/layout.tsx';
import { ClauseList } from '../clause-list.tsx';
import styles from '../clauses.module.css';
import type { Desk } from '../desk.ts';
import { AmendmentDoings } from './amendment-doings.tsx';
import type { Offer } from './doing.ts';
import { StandingOffer } from './standing-offer.tsx';
import type { TextTools } from './text-tools.ts';

interface DraftersClausesProps {
  readonly draft: Draft;
  readonly tools: TextTools;
}

/** 条款 for those who write the text and are no staff: what they think of proposals, and what goes into the text. */
export function DraftersClauses({ draft, tools }: DraftersClausesProps) {
  const { t } = useTranslation('clauses-desk');
  const { useBlocks, useEditor } = tools;
  const isWriting = useEditor(draft) !== null;
  const desk = useMemo(
    (): Desk => ({
      head: (row) => <StandingOffer row={row} offer={Buttons} />,
      amendment: (amendment, row) => (
        <AmendmentDoings {...{ amendment, row, draft, useEditor }} offer={Buttons} />
      ),
    }),
    [draft, useEditor],
  );
  return (
    <>
      {isWriting || draft.status !== 'writing' ? null : <Hint>{t('openFirst')}</Hint>}
      <ClauseList draft={draft} useBlocks={useBlocks} desk={desk} />
    </>
  );
}

const Buttons: Offer = ({ label, children, entries }) => (
  <fieldset className={styles.doings} aria-label={label}>
    <legend>{children}</legend>
    <Row>
      {entries.map(({ id, words, press }) => (
        <Button key={id} small onClick={press}>
          {words}
        </Button>
      ))}
    </Row>
  </fieldset>
);
