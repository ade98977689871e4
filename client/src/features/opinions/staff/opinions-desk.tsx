import type { ItemId } from '@haoshangliang/shared/features/agenda';
import type { Opinion, OpinionStatus } from '@haoshangliang/shared/features/opinions';
import { lazy, memo, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Action, useAction, useMay, useMeeting } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Hint, Row } from '../../../ui/layout.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { ActionMenu, type MenuEntry } from '../../../ui-staff/menu.tsx';
import { ListFrame } from '../list-frame.tsx';
import { OpinionCard } from '../opinion-card.tsx';
import styles from '../opinions.module.css';
import type { Reading } from '../reading.ts';
import type { Order } from '../rows.ts';
import { type OpinionList, useOpinionList } from '../use-list.ts';
import type { Question } from './answering.ts';
import { useDoings } from './use-doings.ts';
import { useReading } from './use-reading.ts';
import { useWrittenHere } from './use-written-here.ts';
import { WaitingOpinions } from './waiting-opinions.tsx';

// The forms are fetched when somebody asks for one.
const Asking = lazy(async () => ({ default: (await import('./asking.tsx')).Asking }));
const RecordOpinion = lazy(async () => ({
  default: (await import('./record-opinion.tsx')).RecordOpinion,
}));

const looked: readonly OpinionStatus[] = ['shown', 'hidden', 'withdrawn'];

/** Votes and promises stand below while people talk, and must not be out of reach. */
const begins = 12;

interface OpinionsDeskProps {
  /** What else the page can do with what somebody said. */
  readonly moreDoings: (opinion: Opinion) => readonly MenuEntry[];
}

/** 意见: what waits for a look, what people have said to the item at hand, and everything staff do with it. */
export function OpinionsDesk({ moreDoings }: OpinionsDeskProps) {
  const { t } = useTranslation(['opinions-staff', 'opinions']);
  const [order, setOrder] = useState<Order>('time');
  const { reading, bind } = useReading();
  const writtenHere = useWrittenHere();
  const own = { reading, writtenHere, begins };
  const list = useOpinionList({ statuses: looked, follows: true, order, ...own });
  const action = useAction();
  const [question, ask] = useState<Question | null>(null);
  const [recording, setRecording] = useState(false);
  const collecting = useMeeting((state) => state.opinions.collecting);
  const may = useMay();
  const recorded = (item: ItemId | null) => {
    setRecording(false);
    // What has just been written down stands before whoever wrote it.
    if (item !== null && item !== list.item) list.choose(item);
  };
  return (
    <Card title={t('desk.title', { count: list.total })}>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      {collecting ? null : <Notice>{t('desk.paused')}</Notice>}
      <Row>
        {may('opinions/record-opinion') ? (
          <Button onClick={() => setRecording(true)}>{t('desk.record')}</Button>
        ) : null}
        <SettingsMenu run={action.run} />
        <OrderSegments order={order} onChoose={setOrder} />
      </Row>
      <div className={styles.desk} {...bind}>
        <DeskLists {...{ list, reading, ask, moreDoings }} run={action.run} />
      </div>
      <Suspense fallback={<Loading />}>
        {recording ? <RecordOpinion item={list.item} onClose={recorded} /> : null}
        {question === null ? null : <Asking question={question} onClose={() => ask(null)} />}
      </Suspense>
    </Card>
  );
}

interface DeskListsProps extends OpinionsDeskProps {
  readonly list: OpinionList;
  readonly reading: Reading;
  readonly run: Action['run'];
  readonly ask: (question: Question) => void;
}

function DeskLists({ list, reading, run, ask, moreDoings }: DeskListsProps) {
  return (
    <>
      <WaitingOpinions {...{ reading, run, ask, moreDoings }} />
      <ListFrame list={list}>
        {({ opinion, folded }) => <DeskOpinion {...{ opinion, folded, run, ask, moreDoings }} />}
      </ListFrame>
    </>
  );
}

interface OrderSegmentsProps {
  readonly order: Order;
  readonly onChoose: (order: Order) => void;
}

function OrderSegments({ order, onChoose }: OrderSegmentsProps) {
  const { t } = useTranslation(['opinions-staff', 'opinions']);
  const segments = [
    { value: 'time', words: t('opinions:order.time') },
    { value: 'stance', words: t('opinions:order.stance') },
  ] as const;
  return (
    <Segments
      label={t('opinions:order.label')}
      segments={segments}
      chosen={order}
      onChoose={onChoose}
    />
  );
}

interface DeskOpinionProps {
  readonly opinion: Opinion;
  readonly folded: readonly Opinion[];
  readonly run: Action['run'];
  readonly ask: (question: Question) => void;
  readonly moreDoings: OpinionsDeskProps['moreDoings'];
}

const DeskOpinion = memo(function DeskOpinion(props: DeskOpinionProps) {
  const { opinion, folded, run, ask, moreDoings } = props;
  const { t } = useTranslation(['opinions-staff', 'opinions']);
  const entriesOf = useDoings(run, ask);
  const { no, status, hiddenReason, secondCount: count } = opinion;
  return (
    <OpinionCard opinion={opinion} folded={folded}>
      {status === 'shown' ? null : (
        <p>
          <Mark>{t(`deskStatus.${status}`)}</Mark> {hiddenReason}
        </p>
      )}
      <Row apart>
        <ActionMenu
          label={t('desk.doWith', { no })}
          entries={[...entriesOf(opinion), ...moreDoings(opinion)]}
        >
          {t('desk.do')}
        </ActionMenu>
        {folded.map((one) => (
          <ActionMenu
            key={one.id}
            label={t('desk.doWith', { no: one.no })}
            entries={[...entriesOf(one), ...moreDoings(one)]}
            quiet
          >
            {t('opinions:number', { no: one.no })}
          </ActionMenu>
        ))}
        {count === 0 ? null : <Hint>{t('opinions:seconds', { count })}</Hint>}
      </Row>
    </OpinionCard>
  );
});

function SettingsMenu({ run }: { readonly run: Action['run'] }) {
  const { t } = useTranslation(['opinions-staff', 'opinions']);
  const { collecting, lookFirst } = useMeeting((state) => state.opinions);
  const may = useMay();
  if (!may('opinions/pause-collecting')) return null;
  const entry = (
    id: 'pause-collecting' | 'resume-collecting' | 'look-first' | 'show-directly',
  ): MenuEntry => ({
    id,
    words: t(`do.${id}`),
    press: () => void run({ type: `opinions/${id}` }),
  });
  return (
    <>
      <ActionMenu
        entries={[
          entry(collecting ? 'pause-collecting' : 'resume-collecting'),
          entry(lookFirst ? 'show-directly' : 'look-first'),
        ]}
      >
        {t('desk.settings')}
      </ActionMenu>
      <Hint>{t(lookFirst ? 'desk.lookFirst' : 'desk.directly')}</Hint>
    </>
  );
}
