import type { HeldVote } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { Progress } from '../../ui/progress.tsx';
import { squareMetres } from './figures.ts';

interface TurnoutProps {
  readonly vote: HeldVote;
  /** Also the area where the rule weighs it: an area often belongs to one owner only, so this is for staff. */
  readonly withArea?: boolean;
}

/** How many ballots are in; never for what. */
export function Turnout({ vote: { turnout, eligible, rule }, withArea = false }: TurnoutProps) {
  const { t } = useTranslation('votes');
  return (
    <>
      <Progress
        words={t(rule.household === undefined ? 'turnout' : 'turnoutHouseholds', {
          done: turnout.seats,
          of: eligible.seats,
        })}
        done={turnout.seats}
        of={eligible.seats}
      />
      {!withArea || turnout.area === null || eligible.area === null ? null : (
        <Progress
          words={t('turnoutArea', {
            done: squareMetres(turnout.area),
            of: squareMetres(eligible.area),
          })}
          done={turnout.area}
          of={eligible.area}
        />
      )}
    </>
  );
}
