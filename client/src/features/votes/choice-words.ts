import type { HeldVote } from '@haoshangliang/shared/features/votes';
import type { SeatId } from '@haoshangliang/shared/kernel';
import { useTranslation } from 'react-i18next';
import { useName } from '../../sync/use-meeting.tsx';

export interface Behalf {
  /** By proxy: for whom. */
  readonly giver?: SeatId | undefined;
  /** Whose it is, where others vote on this device too. */
  readonly owner?: SeatId | undefined;
}

/** 您的选择, or whose it is where it is not the person's alone: as what was chosen, or as the question whether it is right. */
export function useChoiceWords(
  as: 'yours' | 'confirm',
  { rule }: Pick<HeldVote, 'rule'>,
  { giver, owner }: Behalf,
): (choice: string) => string {
  const { t } = useTranslation('votes');
  const name = useName(giver ?? owner ?? null) ?? '';
  if (giver !== undefined) return (choice) => t(`ballot.${as}For`, { choice, name });
  if (owner !== undefined) return (choice) => t(`ballot.${as}Of`, { choice, name });
  const ours = rule.household !== undefined;
  return (choice) => t(ours ? `ballot.${as}House` : `ballot.${as}`, { choice });
}
