import type { Draft } from '@haoshangliang/shared/features/drafts';
import { documentName } from '@haoshangliang/shared/features/drafts';
import { type AccountId, valuesOf } from '@haoshangliang/shared/kernel';
import { documentApi } from '@haoshangliang/shared/wire';
import { useEffect, useMemo } from 'react';
import { useCall } from '../../sync/use-call.ts';
import { useLine, useMeeting, useSession, useViewer } from '../../sync/use-meeting.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { CommentList } from './comment-list.tsx';
import type { CommentTools, More } from './tools.ts';

interface CommentsBesideProps {
  readonly draft: Draft;
  readonly tools: CommentTools;
  /** Of whoever is at the page, where that is staff. */
  readonly account?: AccountId | undefined;
  readonly more?: More;
}

/** Staff have the comments with the meeting; who else writes the text fetches them. */
export function CommentsBeside(props: CommentsBesideProps) {
  const { audience } = useViewer();
  return audience === 'staff' ? <OfStaff {...props} /> : <OfWriter {...props} />;
}

function OfStaff(props: CommentsBesideProps) {
  const { id } = props.draft;
  const all = useMeeting(({ comments }) => comments.comments);
  const comments = useMemo(() => valuesOf(all).filter(({ draft }) => draft === id), [all, id]);
  return <CommentList {...props} comments={comments} />;
}

function OfWriter(props: CommentsBesideProps) {
  const { draft } = props;
  const session = useSession();
  const { meeting } = session;
  const isCut = useLine(session) === 'reconnecting';
  const name = documentName(draft.id, draft.epoch);
  const news = useMeeting(({ comments }) => comments);
  const { answer, again } = useCall(documentApi.readComments, { meeting, name });
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks again whenever there is something to be read
  useEffect(() => {
    if (!isCut) again();
  }, [again, news, isCut]);
  // Without a line they have not come yet, and the page says already that it is cut off.
  if (answer === null || (!answer.ok && answer.code === 'offline')) return null;
  return answer.ok ? (
    <CommentList {...props} comments={answer.comments} />
  ) : (
    <RefusalNotice refusal={answer} />
  );
}
