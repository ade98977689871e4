import type { ComponentType } from 'react';
import { NowItem } from '../features/agenda/index.ts';
import { useArrivalsMatter } from '../features/attendance/index.ts';
import { useTextMatter } from '../features/drafts/index.ts';
import { useOpinionsMatter } from '../features/opinions/index.ts';
import { useVoteMatter } from '../features/votes/index.ts';
import styles from './screen.module.css';
import { Speaker } from './speaker.tsx';

/**
 * What the hall sees, one thing at a time. Each feature answers what it has to show at this moment, or null; the first
 * that has something is shown: a vote stands before the text, the text before who has come and what people have said,
 * those before the agenda.
 */
export function useMatter(): ComponentType {
  const opinions = useOpinionsMatter();
  const arrivals = useArrivalsMatter();
  const matters: (ComponentType | null)[] = [
    useVoteMatter(),
    useTextMatter(),
    arrivals === null ? null : ItemWithArrivals,
    opinions === null ? null : ItemWithOpinions,
  ];
  return matters.find((matter) => matter !== null) ?? NowItem;
}

function ItemWithArrivals() {
  const Arrivals = useArrivalsMatter();
  return (
    <>
      <NowItem />
      {Arrivals === null ? null : <Arrivals />}
    </>
  );
}

/** The item small, for what is said to it needs the room. */
function ItemWithOpinions() {
  const Opinions = useOpinionsMatter();
  return (
    <>
      <div className={styles.small}>
        <NowItem />
      </div>
      {Opinions === null ? null : <Opinions speaker={Speaker} />}
    </>
  );
}
