import type { Gate } from '@haoshangliang/shared/features/minutes';
import { paperApi } from '@haoshangliang/shared/wire';
import { useMeeting } from '../../sync/use-meeting.tsx';
import { useAsk } from '../ask.ts';
import { useAccount } from '../session/signed-in.tsx';

/** The gates that the office has named in its settings; undefined until they are known. */
export function useOfficeGates(): readonly Gate[] | undefined {
  const { office } = useAccount();
  const own = useMeeting((state) => state.life.plan?.office) ?? office.id;
  const { data, isError } = useAsk(paperApi.readPaperSettings, { office: own });
  return isError ? [] : data?.settings.gates;
}
