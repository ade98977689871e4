import type { HttpRoute, InputOf, Refusal } from '@haoshangliang/shared/wire';
import {
  type QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { type Accepted, call } from '../sync/call.ts';

/** A refusal where the query library expects something thrown. */
export class RefusedError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

async function insist<R extends HttpRoute>(route: R, input: InputOf<R>): Promise<Accepted<R>> {
  const answer = await call(route, input);
  if (!answer.ok) throw new RefusedError(answer);
  return answer;
}

/** Reads; kept by path and input, so that `forgetAnswers` of the path has it read again. */
export function useAsk<R extends HttpRoute>(
  route: R,
  input: InputOf<R>,
): UseQueryResult<Accepted<R>, RefusedError> {
  return useQuery<Accepted<R>, RefusedError>({
    queryKey: [route.path, input],
    queryFn: () => insist(route, input),
  });
}

/** Changes something; afterwards what was read from `stale` is read again. */
export function useTell<R extends HttpRoute>(
  route: R,
  stale: readonly HttpRoute[] = [],
): UseMutationResult<Accepted<R>, RefusedError, InputOf<R>> {
  const client = useQueryClient();
  return useMutation<Accepted<R>, RefusedError, InputOf<R>>({
    mutationFn: (input) => insist(route, input),
    onSuccess: () => forgetAnswers(client, stale),
  });
}

/** Has routes read again without anybody waiting for it: a village's list takes seconds. */
export function useForget(): (stale: readonly HttpRoute[]) => void {
  const client = useQueryClient();
  return (stale) => void forgetAnswers(client, stale);
}

async function forgetAnswers(client: QueryClient, stale: readonly HttpRoute[]): Promise<void> {
  await Promise.all(stale.map(({ path }) => client.invalidateQueries({ queryKey: [path] })));
}

export function refusalOf(error: RefusedError | null): Refusal | null {
  return error?.refusal ?? null;
}
