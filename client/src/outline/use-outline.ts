import type { AgendaItem } from '@haoshangliang/shared/features/agenda';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../sync/use-meeting.tsx';
import { nextRow, type OutlineRow, outlineOf, rowOf } from './outline.ts';

interface Outline {
  readonly rows: readonly OutlineRow[];
  readonly current: OutlineRow | undefined;
  readonly next: OutlineRow | undefined;
}

export function useOutline(): Outline {
  const agenda = useMeeting((state) => state.agenda);
  return useMemo(() => {
    const rows = outlineOf(agenda);
    return { rows, current: rowOf(rows, agenda.current), next: nextRow(agenda, rows) };
  }, [agenda]);
}

/** How far an item is, as it is said: what ran when the meeting was closed runs no more, until it goes on. */
export function useStandingOf(): (item: AgendaItem) => AgendaItem['status'] | 'ended' {
  const phase = useMeeting((state) => state.life.phase);
  const over = phase !== 'planned' && phase !== 'open' && phase !== 'adjourned';
  return ({ status }) => (over && status === 'running' ? 'ended' : status);
}

/** Titles as they are shown, also where the words have been erased. */
export function useTitleOf(): (item: AgendaItem) => string {
  const { t } = useTranslation('agenda');
  return useCallback((item: AgendaItem) => item.title ?? t('erased'), [t]);
}
