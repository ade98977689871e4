import { type AnswerOf, deskApi, type Refusal } from '@haoshangliang/shared/wire';
import { useCallback, useEffect, useState } from 'react';
import { call } from '../../sync/call.ts';
import { useSession } from '../../sync/use-meeting.tsx';

export type Started = AnswerOf<typeof deskApi.startReachCheck>;
type Arrived = AnswerOf<typeof deskApi.reachCheck>;

const everySeconds = 2;
/** After so many seconds somebody who scanned would be there: the causes are shown. */
const patience = 25;

/** One check with one's own phone: a link to scan, and whether somebody has come by it. */
export function useReach() {
  const { meeting } = useSession();
  const [started, setStarted] = useState<Started | null>(null);
  const [arrived, setArrived] = useState<Arrived | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [asked, setAsked] = useState(0);
  const start = useCallback(async () => {
    const answer = await call(deskApi.startReachCheck, { meeting });
    setArrived(null);
    setAsked(0);
    setStarted(answer.ok ? answer : null);
    setRefusal(answer.ok ? null : answer);
  }, [meeting]);
  useEffect(() => {
    if (started === null) return;
    const timer = setInterval(() => {
      void call(deskApi.reachCheck, { meeting, check: started.check }).then((answer) => {
        setAsked((count) => count + 1);
        if (answer.ok) setArrived(answer);
        // It has run out: the next one has to be started.
        else if (answer.code !== 'offline') setStarted(null);
      });
    }, everySeconds * 1000);
    return () => clearInterval(timer);
  }, [meeting, started]);
  const isLate = asked * everySeconds >= patience && (arrived?.arrived ?? 0) === 0;
  return { started, arrived, refusal, isLate, start };
}
