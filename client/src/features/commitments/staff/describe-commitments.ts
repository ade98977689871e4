import type { CommitmentsEvent } from '@haoshangliang/shared/features/commitments';
import { getIn, type Recorded } from '@haoshangliang/shared/kernel';
import type { StreamEvent } from '@haoshangliang/shared/meeting';
import i18next from 'i18next';
import type { Describe } from '../../../sync/described.ts';

function isCommitmentsEvent(event: StreamEvent): event is Recorded<CommitmentsEvent> {
  return event.type.startsWith('commitments/');
}

export const describeCommitments: Describe = (event, { commitments }) => {
  if (!isCommitmentsEvent(event)) return null;
  const t = i18next.getFixedT(null, 'commitments');
  const no = getIn(commitments.commitments, event.data.commitment)?.no ?? '';
  switch (event.type) {
    case 'commitments/recorded': {
      const kind = t(`kind.${event.data.kind}`);
      return t('event.recorded', { kind, text: event.words?.text ?? t('erased') });
    }
    case 'commitments/answered':
      return t(event.data.given ? 'event.answered' : 'event.unanswered', { no });
    case 'commitments/changed':
      return t('event.changed', { no });
    case 'commitments/struck':
      return t('event.struck', { no });
    case 'commitments/restored':
      return t('event.restored', { no });
    default:
      return null;
  }
};
