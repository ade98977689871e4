import type { GroupId } from '@haoshangliang/shared/features/people';
import { getIn, inOrder } from '@haoshangliang/shared/kernel';
import type { RollLineInfo } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../../sync/use-meeting.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { turnoutByGroup } from './roll-rows.ts';

interface GroupTurnoutProps {
  readonly lines: readonly RollLineInfo[];
  /** 一户一票: a line is a household. */
  readonly byHousehold: boolean;
}

/** How many of each side have voted; never for what. */
export function GroupTurnout({ lines, byHousehold }: GroupTurnoutProps) {
  const { t } = useTranslation('votes-staff');
  const groups = useMeeting((state) => state.people.groups);
  const sides = turnoutByGroup(lines);
  if (sides.length < 2) return null;
  const nameOf = (group: GroupId | null) =>
    (group === null ? null : getIn(groups, group)?.name) ?? t('roll.noGroup');
  return (
    <section>
      <Stack gap="tight">
        <h3>{t(byHousehold ? 'roll.byGroupHouses' : 'roll.byGroup')}</h3>
        {inOrder(sides, ({ group }) => nameOf(group)).map(({ group, done, of }) => (
          <Progress
            key={group ?? ''}
            words={t(byHousehold ? 'roll.groupHouses' : 'roll.groupLine', {
              name: nameOf(group),
              done,
              of,
            })}
            done={done}
            of={of}
          />
        ))}
      </Stack>
    </section>
  );
}
