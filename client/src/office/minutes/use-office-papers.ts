import type { Gate } from '@haoshangliang/shared/features/minutes';
import { type PaperSettings, paperApi } from '@haoshangliang/shared/wire';
import { useMeeting } from '../../sync/use-meeting.tsx';
import { useAsk } from '../ask.ts';
import { useAccount } from '../session/signed-in.tsx';

function useAsked() {
  const { office } = useAccount();
  const own = useMeeting((state) => state.life.plan?.office) ?? office.id;
  return useAsk(paperApi.readPaperSettings, { office: own });
}

/** What the meeting's office has set for its papers; undefined until it is known. */
export function useOfficePapers(): PaperSettings | undefined {
  return useAsked().data?.settings;
}

/** The gates that the office has named in its settings; undefined until they are known. */
export function useOfficeGates(): readonly Gate[] | undefined {
  const { data, isError } = useAsked();
  return isError ? [] : data?.settings.gates;
}
