import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { AgendaList, NowItem } from '../../features/agenda/index.ts';
import { CheckIn, useTellAttendanceAct } from '../../features/attendance/index.ts';
import { ToldAuthor, useTellClauseAct } from '../../features/clauses/index.ts';
import { useCommitmentsTab } from '../../features/commitments/index.ts';
import { useDraftsTab } from '../../features/drafts/index.ts';
import { LifeNotice } from '../../features/life/index.ts';
import { useMaterialsTab } from '../../features/materials/index.ts';
import {
  ConfirmRecords,
  useOpinionsTab,
  useTellOpinionAct,
  WriteOpinion,
} from '../../features/opinions/index.ts';
import { NowVote, useTellBallot, useVotesTab, VoteBar } from '../../features/votes/index.ts';
import type { TellOwnAct } from '../../sync/described.ts';
import type { Tab } from '../../ui/tabs.tsx';
import { lazily } from '../../ui/until-loaded.ts';

const Clauses = lazily(async () => ({ default: (await import('./clauses.tsx')).Clauses }));
const HandIn = lazily(async () => ({ default: (await import('./hand-in.tsx')).HandIn }));
const Comments = lazily(async () => ({ default: (await import('./comments.tsx')).Comments }));

// Where features take their places in the room. One line for each; the order is that on the page.

/** In the one card NOW. */
export const nowParts: readonly ComponentType[] = [
  LifeNotice,
  NowItem,
  NowVote,
  CheckIn,
  WriteOpinion,
];

/** Below it: what asks this person for an answer. */
export const askParts: readonly ComponentType[] = [ToldAuthor, ConfirmRecords];

/** Tabs of LOOK; a feature answers null while there is nothing to see. */
export function useTabs(): readonly Tab[] {
  const tabs: (Tab | null)[] = [
    useOpinionsTab(),
    useDraftsTab({ below: Clauses, beside: Comments, handIn: HandIn }),
    useMaterialsTab(),
    useAgendaTab(),
    useVotesTab(),
    useCommitmentsTab(),
  ];
  return tabs.filter((tab) => tab !== null);
}

/** At the bottom edge: what must not be missed and never covers what somebody types. */
export const barParts: readonly ComponentType[] = [VoteBar];

/** Words for own acts of this device, by whichever feature they belong to. */
export function useTellOwnAct(): TellOwnAct {
  const tellers = [
    useTellOpinionAct(),
    useTellAttendanceAct(),
    useTellBallot(),
    useTellClauseAct(),
  ];
  return (entry) => {
    for (const tell of tellers) {
      const told = tell(entry);
      if (told !== null) return told;
    }
    return null;
  };
}

function useAgendaTab(): Tab {
  const { t } = useTranslation('agenda');
  return { id: 'agenda', title: t('title'), content: <AgendaList /> };
}
