import type { HeldVote } from '@haoshangliang/shared/features/votes';
import { voteApi } from '@haoshangliang/shared/wire';
import { useCall } from '../../../sync/use-call.ts';
import { useSession } from '../../../sync/use-meeting.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { PublishedList } from '../secret/published-list.tsx';

/** 票号清单 beside a counted secret vote, to be read aloud or hung up. */
export function SecretList({ vote }: { readonly vote: HeldVote }) {
  const { meeting } = useSession();
  const { answer } = useCall(voteApi.list, { meeting, vote: vote.id });
  if (answer === null) return <Loading />;
  if (!answer.ok) return <RefusalNotice refusal={answer} />;
  return <PublishedList vote={vote} list={answer} own={null} />;
}
