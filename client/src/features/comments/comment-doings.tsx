import { type Comment, longestComment } from '@haoshangliang/shared/features/comments';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useMay } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { WordsForm } from './words-form.tsx';

interface CommentDoingsProps {
  readonly comment: Comment;
  readonly resolved: () => void;
  readonly more: ReactNode;
}

/** Reply, mark as dealt with, open again. */
export function CommentDoings({ comment, resolved, more }: CommentDoingsProps) {
  const { t } = useTranslation('comments');
  const ui = useTranslation('ui').t;
  const may = useMay();
  const action = useAction();
  const [replying, setReplying] = useState(false);
  const { id } = comment;
  const settle = async () => {
    const type = comment.resolved ? 'comments/reopen' : 'comments/resolve';
    const fate = await action.run({ type, comment: id });
    if (!comment.resolved && fate.step !== 'refused') resolved();
  };
  if (replying)
    return (
      <WordsForm
        label={t('reply')}
        send={t('sendReply')}
        maxLength={longestComment}
        command={(text) => ({ type: 'comments/reply', comment: id, text })}
        done={() => setReplying(false)}
      />
    );
  const isAlive = may('comments/resolve') && !comment.withdrawn;
  return (
    <>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      <Row>
        {isAlive && !comment.resolved ? (
          <Button small onClick={() => setReplying(true)}>
            {t('reply')}
          </Button>
        ) : null}
        {isAlive ? (
          <Button small busy={action.busy && ui('wait')} onClick={() => void settle()}>
            {t(comment.resolved ? 'reopen' : 'resolve')}
          </Button>
        ) : null}
        {more}
      </Row>
    </>
  );
}
