import { sessionApi } from '@haoshangliang/shared/wire';
import { useAsk } from '../ask.ts';

/** Who is signed in on this browser. */
export function useMe() {
  return useAsk(sessionApi.me, {});
}
