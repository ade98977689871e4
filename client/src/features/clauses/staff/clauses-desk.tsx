import { standings } from '@haoshangliang/shared/features/clauses';
import type { Draft } from '@haoshangliang/shared/features/drafts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonPicker, useRosterLines } from '../../../roster/index.ts';
import { useAction, useMay, useMeeting } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Hint, Row as Line, Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { ActionMenu } from '../../../ui-staff/menu.tsx';
import { ClauseList } from '../clause-list.tsx';
import type { Desk } from '../desk.ts';
import type { Row } from '../use-rows.ts';
import { AmendmentDoings } from './amendment-doings.tsx';
import { ChooseClauses } from './choose-clauses.tsx';
import type { TextTools } from './text-tools.ts';

interface ClausesDeskProps {
  readonly draft: Draft;
  readonly tools: TextTools;
}

/** 条款 below the text that staff write: which blocks they are, how far each has come, and what people say to them. */
export function ClausesDesk({ draft, tools }: ClausesDeskProps) {
  const { t } = useTranslation('clauses-desk');
  const has = useMeeting(({ clauses }) => clauses.orders[draft.id] !== undefined);
  const may = useMay();
  const [choosing, setChoosing] = useState(false);
  const desk = useDesk(draft, tools);
  if (draft.readers === 'staff') return has ? <Hint>{t('withheld')}</Hint> : null;
  return (
    <Stack>
      {has ? <ClauseList draft={draft} useBlocks={tools.useBlocks} desk={desk} /> : null}
      {may('clauses/set-clauses') ? (
        <Line>
          <Button small onClick={() => setChoosing(true)}>
            {t(has ? 'choose.again' : 'choose.first')}
          </Button>
        </Line>
      ) : null}
      {choosing ? (
        <ChooseClauses
          draft={draft}
          useBlocks={tools.useBlocks}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </Stack>
  );
}

function useDesk(draft: Draft, tools: TextTools): Desk {
  return useMemo(
    () => ({
      head: (row) => <StandingMenu row={row} />,
      amendment: (amendment, row) => (
        <AmendmentDoings {...{ amendment, row, draft }} useEditor={tools.useEditor} />
      ),
      Person,
    }),
    [draft, tools],
  );
}

const Person: Desk['Person'] = ({ chosen, onChoose }) => {
  const { t } = useTranslation('clauses-desk');
  const lines = useRosterLines();
  return <PersonPicker label={t('person')} lines={lines} chosen={chosen} onChoose={onChoose} />;
};

function StandingMenu({ row: { clause, no } }: { readonly row: Row }) {
  const { t } = useTranslation(['clauses-desk', 'clauses']);
  const may = useMay();
  const action = useAction();
  if (no === null || !may('clauses/set-standing')) return null;
  return (
    <>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      <Line>
        <ActionMenu
          label={t('standingOf', { no })}
          entries={standings
            .filter((standing) => standing !== clause.standing)
            .map((standing) => ({
              id: standing,
              words: t(`clauses:standing.${standing}`),
              press: () =>
                void action.run({ type: 'clauses/set-standing', clause: clause.id, standing }),
            }))}
        >
          {t('standing')}
        </ActionMenu>
      </Line>
    </>
  );
}
