import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting, useViewer } from '../../sync/use-meeting.tsx';
import { Stack } from '../../ui/layout.tsx';
import type { Tab } from '../../ui/tabs.tsx';
import { OpinionList } from './opinion-list.tsx';
import styles from './opinions.module.css';
import { OwnOpinions } from './own-opinions.tsx';

/** 大家的意见, with as many as are shown to everybody. */
export function useOpinionsTab(): Tab {
  const { t } = useTranslation('opinions');
  const counts = useMeeting((state) => state.opinions.counts);
  const shown = Object.values(counts).reduce((sum, { shown: one }) => sum + one, 0);
  return { id: 'opinions', title: t('title'), count: `${shown}`, content: <OpinionsTab /> };
}

const views = ['all', 'own'] as const;

function OpinionsTab() {
  const { t } = useTranslation('opinions');
  const { seats } = useViewer();
  const [view, setView] = useState<(typeof views)[number]>('all');
  if (seats.length === 0) return <OpinionList />;
  return (
    <Stack>
      <fieldset className={styles.orders} aria-label={t('title')}>
        {views.map((one) => (
          <button
            key={one}
            type="button"
            className={styles.order}
            aria-pressed={view === one}
            onClick={() => setView(one)}
          >
            {t(`view.${one}`)}
          </button>
        ))}
      </fieldset>
      {view === 'all' ? <OpinionList /> : <OwnOpinions />}
    </Stack>
  );
}
