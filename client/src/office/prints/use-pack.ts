import type { Plan, PlanWords } from '@haoshangliang/shared/features/life';
import { type AnswerOf, deskApi, doorApi } from '@haoshangliang/shared/wire';
import { type OutlineRow, useOutline } from '../../outline/index.ts';
import { useMeeting, useSession } from '../../sync/use-meeting.tsx';
import { refusalOf, useAsk } from '../ask.ts';
import { type PersonRow, personRows } from '../people/people-rows.ts';

/** Everything the papers of a meeting say. */
export interface Pack {
  readonly plan: Plan | null;
  readonly words: PlanWords | null;
  readonly agenda: readonly OutlineRow[];
  readonly people: readonly PersonRow[];
  readonly door: AnswerOf<typeof deskApi.door>;
  readonly notice: AnswerOf<typeof doorApi.notice>;
}

/** `pack` is null until all it is made of is there; `refusal` says why it cannot be had. */
export function usePack() {
  const { meeting } = useSession();
  const life = useMeeting((state) => state.life);
  const { rows: agenda } = useOutline();
  const roster = useMeeting((state) => state.people);
  const names = useAsk(deskApi.names, { meeting });
  const invitations = useAsk(deskApi.invitations, { meeting });
  const door = useAsk(deskApi.door, { meeting });
  const notice = useAsk(doorApi.notice, { meeting });
  const error = names.error ?? invitations.error ?? door.error ?? notice.error;
  const ready = names.data && invitations.data && door.data && notice.data;
  const pack: Pack | null = ready
    ? {
        plan: life.plan,
        words: life.words,
        agenda,
        // Visitors write themselves in.
        people: personRows(roster, names.data, invitations.data.invitations).filter(
          ({ seat }) => !seat.visitor,
        ),
        door: door.data,
        notice: notice.data,
      }
    : null;
  return { pack, refusal: pack === null ? refusalOf(error) : null };
}
