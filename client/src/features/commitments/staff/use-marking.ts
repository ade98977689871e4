import type { CommitmentsCommand } from '@haoshangliang/shared/features/commitments';
import type { Opinion } from '@haoshangliang/shared/features/opinions';
import { getIn, type SeatId } from '@haoshangliang/shared/kernel';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useMay, useMeeting, useNameOf } from '../../../sync/use-meeting.tsx';
import type { MenuEntry } from '../../../ui-staff/menu.tsx';

/** 记为现场承诺: what was said or replied becomes a promise or an open question by one press. */
export function useMarking(): (opinion: Opinion) => readonly MenuEntry[] {
  const { t } = useTranslation('commitments');
  const { run } = useAction();
  const may = useMay();
  const seats = useMeeting((state) => state.people.seats);
  const nameOf = useNameOf(t('nobody'));
  const allowed = may('commitments/record');
  return useCallback(
    (opinion) => {
      if (!allowed) return [];
      const entry = (id: string, words: string, given: Given): MenuEntry => ({
        id: `commitment-${id}`,
        words,
        press: () =>
          void run({ type: 'commitments/record', opinion: opinion.id, dueOn: null, ...given }),
      });
      const { author, text, replies } = opinion;
      const fromReplies = replies.flatMap(({ seat, text: said }) =>
        said === null
          ? []
          : [
              entry(seat, t('markReply', { name: nameOf(seat) }), {
                ...{ kind: 'promise', owner: seat, text: said },
              }),
            ],
      );
      if (text === null) return fromReplies;
      const own =
        getIn(seats, author)?.role === 'department'
          ? entry('own', t('markPromise'), { kind: 'promise', owner: author, text })
          : entry('own', t('markQuestion'), { kind: 'question', owner: null, text });
      return [own, ...fromReplies];
    },
    [allowed, run, seats, nameOf, t],
  );
}

type Given = Pick<
  Extract<CommitmentsCommand, { type: 'commitments/record' }>,
  'kind' | 'owner' | 'text'
> & { readonly owner: SeatId | null };
