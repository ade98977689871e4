import { standings } from '@haoshangliang/shared/features/clauses';
import { useTranslation } from 'react-i18next';
import { useAction, useMay } from '../../../sync/use-meeting.tsx';
import { Row as Line } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import type { Row } from '../use-rows.ts';
import type { Offer } from './doing.ts';

interface StandingOfferProps {
  readonly row: Row;
  readonly offer: Offer;
}

/** 讨论中, 有分歧, 一致: the two that the clause is not. */
export function StandingOffer({ row: { clause, no }, offer: Offer }: StandingOfferProps) {
  const { t } = useTranslation(['clauses-desk', 'clauses']);
  const may = useMay();
  const action = useAction();
  if (no === null || !may('clauses/set-standing')) return null;
  const others = standings.filter((standing) => standing !== clause.standing);
  const entries = others.map((standing) => ({
    id: standing,
    words: t(`clauses:standing.${standing}`),
    press: () => void action.run({ type: 'clauses/set-standing', clause: clause.id, standing }),
  }));
  return (
    <>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      <Line>
        <Offer label={t('standingOf', { no })} entries={entries}>
          {t('standing')}
        </Offer>
      </Line>
    </>
  );
}
