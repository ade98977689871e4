import { deskApi, meetingApi, officeApi } from '@haoshangliang/shared/wire';
import { useOutline } from '../../outline/index.ts';
import { useMeeting, useSession } from '../../sync/use-meeting.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Answered } from '../answered.tsx';
import { useAsk } from '../ask.ts';
import { RehearseCard } from '../meetings/rehearse-card.tsx';
import { findings, type Looked, toInvite } from './findings.ts';
import { FindingsCard } from './findings-card.tsx';
import { ReachCard } from './reach-card.tsx';

/** 会前检查: whether a phone gets here, and what else to see to before people come. */
export function CheckTab() {
  const machine = useAsk(officeApi.machine, {});
  return (
    <Stack gap="loose">
      <ReachCard />
      <Answered query={machine}>
        {(answer) => <Rest machine={answer} here={machine.dataUpdatedAt} />}
      </Answered>
      <RehearseCard />
    </Stack>
  );
}

function Rest({ machine, here }: Pick<Looked, 'machine' | 'here'>) {
  const { meeting } = useSession();
  const { rows } = useOutline();
  const people = useMeeting((state) => state.people);
  const names = useAsk(deskApi.names, { meeting });
  const described = useAsk(meetingApi.meeting, { meeting });
  const door = useAsk(deskApi.door, { meeting });
  return (
    <Answered query={door}>
      {(at) => (
        <Answered query={names}>
          {(known) => (
            <Answered query={described}>
              {({ staff }) => (
                <FindingsCard
                  now={machine.now}
                  findings={findings({
                    ...{ door: at, machine, staff, here },
                    invitations: toInvite(people, known.names, staff),
                    agendaItems: rows.length,
                  })}
                />
              )}
            </Answered>
          )}
        </Answered>
      )}
    </Answered>
  );
}
