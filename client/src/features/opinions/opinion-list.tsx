import type { Opinion, OpinionStatus } from '@haoshangliang/shared/features/opinions';
import { sameAs } from '@haoshangliang/shared/features/people';
import { getIn, type SeatId } from '@haoshangliang/shared/kernel';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Action,
  useActingSeat,
  useAction,
  useMay,
  useMeeting,
} from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Hint, Row } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { ListFrame } from './list-frame.tsx';
import { OpinionCard } from './opinion-card.tsx';
import { OwnReply } from './own-reply.tsx';
import type { Order } from './rows.ts';
import { useOpinionList } from './use-list.ts';
import { usePendingSeconds } from './use-own-raised.ts';

const shown: readonly OpinionStatus[] = ['shown'];
const nobody: readonly SeatId[] = [];

/** 大家的意见 to one item, to be read and seconded. */
export function OpinionList({ order }: { readonly order: Order }) {
  const list = useOpinionList({ statuses: shown, follows: false, order });
  const may = useMay();
  const seat = useActingSeat();
  const people = useMeeting((state) => state.people);
  const { run, refusal, clear } = useAction();
  const seconds = useMeeting((state) => state.opinions.ownSeconds);
  const pending = usePendingSeconds(seat);
  const self = seat === null ? nobody : sameAs(people, seat);
  const maySecond = seat !== null && may('opinions/second');
  return (
    <>
      <RefusalNotice refusal={refusal} onClose={clear} />
      <ListFrame list={list}>
        {({ id, opinion, folded }) => (
          <Readable
            opinion={opinion}
            folded={folded}
            maySecond={maySecond && !self.includes(opinion.author)}
            isSeconded={(getIn(seconds, id) ?? nobody).some((one) => self.includes(one))}
            isPending={pending.has(id)}
            run={run}
          />
        )}
      </ListFrame>
    </>
  );
}

interface ReadableProps {
  readonly opinion: Opinion;
  readonly folded: readonly Opinion[];
  readonly maySecond: boolean;
  readonly isSeconded: boolean;
  /** A press of this device has no answer yet. */
  readonly isPending: boolean;
  readonly run: Action['run'];
}

// Two hundred of them on an old phone: only those that changed are drawn again.
const Readable = memo(function Readable({ opinion, folded, ...seconding }: ReadableProps) {
  return (
    <OpinionCard opinion={opinion} folded={folded}>
      <Row apart>
        <Seconding opinion={opinion} {...seconding} />
      </Row>
      <OwnReply opinion={opinion} run={seconding.run} />
    </OpinionCard>
  );
});

function Seconding({
  opinion,
  maySecond,
  isSeconded,
  isPending,
  run,
}: Omit<ReadableProps, 'folded'>) {
  const { t } = useTranslation('opinions');
  const { id, secondCount: count } = opinion;
  if (!maySecond) return count === 0 ? null : <Hint>{t('seconds', { count })}</Hint>;
  const type = isSeconded ? 'opinions/unsecond' : 'opinions/second';
  return (
    <>
      <Button
        small
        aria-pressed={isSeconded}
        busy={isPending && t('secondPending')}
        onClick={() => void run({ type, opinion: id })}
      >
        {t(isSeconded ? 'seconded' : 'second')}
      </Button>
      {count === 0 ? null : <Hint>{t('seconds', { count })}</Hint>}
    </>
  );
}
