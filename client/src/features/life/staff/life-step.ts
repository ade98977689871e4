import { useTranslation } from 'react-i18next';
import type { NextStep } from '../../../sync/next-step.ts';
import { useMay, useMeeting } from '../../../sync/use-meeting.tsx';

/** Opening and going on; the end comes when nothing else is left to do. */
export function useLifeStep(): NextStep | null {
  const { t } = useTranslation('life');
  const phase = useMeeting((state) => state.life.phase);
  const may = useMay();
  if (phase === 'planned' && may('life/open-meeting')) {
    return {
      words: t('step.open'),
      press: (action) => void action.run({ type: 'life/open-meeting' }),
    };
  }
  if (phase === 'adjourned' && may('life/resume-meeting')) {
    return {
      words: t('step.resume'),
      press: (action) => void action.run({ type: 'life/resume-meeting' }),
    };
  }
  return null;
}
