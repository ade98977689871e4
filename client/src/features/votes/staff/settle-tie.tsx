import { type HeldVote, openPlaces, type Selection } from '@haoshangliang/shared/features/votes';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Check } from '../../../ui/field.tsx';
import { Hint, Row, Stack } from '../../../ui/layout.tsx';
import { optionWords } from '../answer-words.ts';

interface SettleTieProps {
  readonly vote: HeldVote;
  readonly selection: Selection;
  readonly action: Action;
}

/** Lots are drawn by the server; a decision of the moderator names as many of those who are level as there are places. */
export function SettleTie(props: SettleTieProps) {
  const { t } = useTranslation('votes-staff');
  const { vote, selection, action } = props;
  switch (selection.tie) {
    case 'lot': {
      const draw = () => void action.run({ type: 'votes/draw-lot', vote: vote.id });
      return (
        <Stack gap="tight">
          <Hint>{t('settle.lotHint')}</Hint>
          <Row>
            <Button look="primary" onClick={draw}>
              {t('settle.lot')}
            </Button>
          </Row>
        </Stack>
      );
    }
    case 'chair':
      return <ByChair {...props} />;
    default:
      return null;
  }
}

/** Nothing takes it back: it wants a choice and a press. */
function ByChair({ vote, selection, action }: SettleTieProps) {
  const { t } = useTranslation('votes-staff');
  const votes = useTranslation('votes').t;
  const [chosen, choose] = useState<readonly number[]>([]);
  const places = openPlaces(selection);
  const full = chosen.length >= places;
  const turn = (at: number) =>
    choose(chosen.includes(at) ? chosen.filter((each) => each !== at) : [...chosen, at]);
  const settle = () =>
    void action.run({ type: 'votes/settle-tie', vote: vote.id, chosen: [...chosen] });
  return (
    <fieldset>
      <legend>{t('settle.chooseTie', { n: places })}</legend>
      <Stack gap="tight">
        <Hint>{t('settle.chairHint')}</Hint>
        {selection.tied.map((at) => (
          <Check
            key={at}
            checked={chosen.includes(at)}
            disabled={full && !chosen.includes(at)}
            onChange={() => turn(at)}
          >
            {optionWords(votes, vote, at)}
          </Check>
        ))}
        <Row>
          <Button look="primary" disabled={!full} onClick={settle}>
            {t('settle.decide')}
          </Button>
        </Row>
      </Stack>
    </fieldset>
  );
}
