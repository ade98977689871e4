import type { Draft } from '@haoshangliang/shared/features/drafts';
import { type ComponentProps, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMeeting } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Hint, Row as Line, Stack } from '../../../ui/layout.tsx';
import { ActionMenu } from '../../../ui-staff/menu.tsx';
import { ClauseList } from '../clause-list.tsx';
import type { Desk } from '../desk.ts';
import { AmendmentDoings } from '../drafting/amendment-doings.tsx';
import { StandingOffer } from '../drafting/standing-offer.tsx';
import type { TextTools } from '../drafting/text-tools.ts';
import { ChooseClauses } from './choose-clauses.tsx';
import { HiddenVoices, HideReservation } from './hidden-voices.tsx';
import { HideVoice } from './hide-voice.tsx';
import { Person } from './person.tsx';

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
      head: (row) => <StandingOffer row={row} offer={ActionMenu} />,
      amendment: (amendment, row) => (
        <StaffDoings {...{ amendment, row, draft }} useEditor={tools.useEditor} />
      ),
      reservation: (voice) => <HideReservation voice={{ kind: 'reservation', voice }} />,
      hidden: (row) => <HiddenVoices row={row} />,
      Person,
    }),
    [draft, tools],
  );
}

type StaffDoingsProps = Omit<ComponentProps<typeof AmendmentDoings>, 'offer' | 'more'>;

/** What drafters do with a proposal, and taking it from view. */
function StaffDoings(props: StaffDoingsProps) {
  const { t } = useTranslation('clauses-desk');
  const may = useMay();
  const [asked, ask] = useState(false);
  const { amendment } = props;
  const isTaken = amendment.outcome === 'accepted' || amendment.outcome === 'merged';
  const hide = { id: 'hide', words: t('hide.ask'), press: () => ask(true) };
  return (
    <>
      <AmendmentDoings
        {...props}
        offer={ActionMenu}
        more={isTaken || !may('clauses/hide-amendment') ? [] : [hide]}
      />
      {asked ? (
        <HideVoice voice={{ kind: 'amendment', voice: amendment }} onClose={() => ask(false)} />
      ) : null}
    </>
  );
}
