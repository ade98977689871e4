import type { ComponentType } from 'react';
import { NowItem } from '../features/agenda/index.ts';
import { useTextMatter } from '../features/drafts/index.ts';
import { useVoteMatter } from '../features/votes/index.ts';

/**
 * What the hall sees, one thing at a time. Each feature answers what it has to show at this moment, or null; the first
 * that has something is shown: a vote stands before a speaker, a speaker before the agenda.
 */
export function useMatter(): ComponentType {
  const matters: (ComponentType | null)[] = [useVoteMatter(), useTextMatter()];
  return matters.find((matter) => matter !== null) ?? NowItem;
}
