import type { HeldVote } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { Progress } from '../../ui/progress.tsx';
import { squareMetres } from './figures.ts';

/** How many ballots are in, and where the rule weighs it how much area; never for what. */
export function Turnout({ vote: { turnout, eligible } }: { readonly vote: HeldVote }) {
  const { t } = useTranslation('votes');
  return (
    <>
      <Progress
        words={t('turnout', { done: turnout.seats, of: eligible.seats })}
        done={turnout.seats}
        of={eligible.seats}
      />
      {turnout.area === null || eligible.area === null ? null : (
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
