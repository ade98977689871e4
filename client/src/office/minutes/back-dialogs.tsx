import type { Draft } from '@haoshangliang/shared/features/drafts';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../sync/use-meeting.tsx';
import { AskReason } from './asking.tsx';
import { type Closing, done } from './stage-dialogs.tsx';

interface BackProps extends Closing {
  readonly draft: Draft;
}

interface ReturnProps extends BackProps {
  /** What reviewers said who sent them back: the reason is known already. */
  readonly returned: readonly { readonly reviewer: string; readonly note: string }[];
}

/** The minutes go back to the desk, and their text is open again. */
export function AskReturn({ draft, returned, onClose }: ReturnProps) {
  const { t } = useTranslation('minutes');
  const send = async (action: Action, reason: string) =>
    (await done(action.run({ type: 'life/return-minutes', reason }))) &&
    (await done(action.run({ type: 'drafts/reopen-draft', draft: draft.id })));
  const proposed = returned.map((said) => t('returnedLine', said)).join('\n');
  const title = t('do.return');
  return <AskReason {...{ title, proposed, send, onClose }} press={title} />;
}

/** What was issued is corrected by a new version; the one that was issued is kept. */
export function AskCorrection({ draft, onClose }: BackProps) {
  const { t } = useTranslation('minutes');
  const send = async (action: Action, reason: string) =>
    (await done(action.run({ type: 'life/recall-minutes', reason }))) &&
    (await done(action.run({ type: 'drafts/reopen-draft', draft: draft.id })));
  return (
    <AskReason title={t('do.correct')} press={t('correctPress')} send={send} onClose={onClose} />
  );
}
