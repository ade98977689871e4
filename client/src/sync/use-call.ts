import type { HttpRoute, InputOf } from '@haoshangliang/shared/wire';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type Answer, call } from './call.ts';

/** What a route answers, and a way to ask again; null while it is on its way. For pages without a query library. */
export function useCall<R extends HttpRoute>(
  route: R,
  input: InputOf<R>,
): {
  readonly answer: Answer<R> | null;
  again(): void;
} {
  const [answer, setAnswer] = useState<Answer<R> | null>(null);
  const [round, setRound] = useState(0);
  // The input is plain data; its text tells whether it is the same question.
  const question = JSON.stringify(input);
  const asking = useMemo(() => ({ round, input: JSON.parse(question) }), [round, question]);
  useEffect(() => {
    let current = true;
    void call<R>(route, asking.input).then((given) => {
      if (current) setAnswer(given);
    });
    return () => {
      current = false;
    };
  }, [route, asking]);
  const again = useCallback(() => setRound((count) => count + 1), []);
  return { answer, again };
}
