import type { Commitment } from '@haoshangliang/shared/features/commitments';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../i18n/times.ts';
import { useName } from '../../sync/use-meeting.tsx';
import { Card } from '../../ui/card.tsx';
import { Hint } from '../../ui/layout.tsx';
import { Mark } from '../../ui/mark.tsx';

interface CommitmentLineProps {
  readonly commitment: Commitment;
  /** What can be done with it, at the desk. */
  readonly children?: ReactNode;
}

/** One promise or question, with who has to do it until when and what came of it. */
export function CommitmentLine({ commitment, children }: CommitmentLineProps) {
  const { t } = useTranslation('commitments');
  const { kind, owner, dueOn, text, answeredAt, answer } = commitment;
  const name = useName(owner);
  const isAnswered = answeredAt !== null;
  return (
    <Card>
      <p>
        <Mark calm={kind === 'promise' || isAnswered}>
          {isAnswered ? t('answeredOn', { date: dayOf(answeredAt) }) : t(`kind.${kind}`)}
        </Mark>{' '}
        {text ?? t('erased')}
      </p>
      {isAnswered ? <p>{t('answer', { text: answer ?? t('erased') })}</p> : null}
      <Hint>
        {owner === null ? t('nobody') : t('by', { name: name ?? '' })}{' '}
        {dueOn === null ? t('noDate') : t('due', { date: dayOf(dueOn) })}
      </Hint>
      {children}
    </Card>
  );
}
