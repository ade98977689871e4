import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting, useViewer } from '../../sync/use-meeting.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Segments } from '../../ui/segments.tsx';
import type { Tab } from '../../ui/tabs.tsx';
import { OpinionList } from './opinion-list.tsx';
import { OwnOpinions } from './own-opinions.tsx';

/** 大家的意见, with as many as are shown to everybody. */
export function useOpinionsTab(): Tab {
  const { t } = useTranslation('opinions');
  const counts = useMeeting((state) => state.opinions.counts);
  const shown = Object.values(counts).reduce((sum, { shown: one }) => sum + one, 0);
  return { id: 'opinions', title: t('title'), count: `${shown}`, content: <OpinionsTab /> };
}

type View = 'time' | 'stance' | 'own';

function OpinionsTab() {
  const { t } = useTranslation('opinions');
  const { seats } = useViewer();
  const [view, setView] = useState<View>('time');
  const segments = [
    { value: 'time', words: t('order.time') },
    { value: 'stance', words: t('order.stance') },
    ...(seats.length === 0 ? [] : [{ value: 'own', words: t('order.own') } as const]),
  ] as const;
  return (
    <Stack>
      <Segments label={t('order.label')} segments={segments} chosen={view} onChoose={setView} />
      {view === 'own' ? <OwnOpinions /> : <OpinionList order={view} />}
    </Stack>
  );
}
