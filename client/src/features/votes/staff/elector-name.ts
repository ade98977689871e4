import { membersOf } from '@haoshangliang/shared/features/votes';
import type { SeatId } from '@haoshangliang/shared/kernel';
import type { RollLineInfo } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { useNameOf, useSession } from '../../../sync/use-meeting.tsx';

type Line = Pick<RollLineInfo, 'seat' | 'household' | 'others' | 'proxies'>;

/** What a line of the roll is called: a person, or a household with all who vote for it, or with one of them. */
export function useElectorName(): (line: Line, member?: SeatId) => string {
  const { t } = useTranslation('votes-who');
  const { names } = useSession();
  const nameOf = useNameOf('');
  return (line, member) => {
    const people = (member === undefined ? membersOf(line) : [member]).map(nameOf).join(' ');
    const household = line.household === undefined ? undefined : names.householdOf(line.seat);
    return household === undefined ? people : t('roll.household', { household, people });
  };
}
