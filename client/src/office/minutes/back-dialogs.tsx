import type { Draft } from '@haoshangliang/shared/features/drafts';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../sync/use-meeting.tsx';
import { AskReason } from './asking.tsx';
import { type Closing, done } from './stage-dialogs.tsx';

interface BackProps extends Closing {
  readonly draft: Draft;
}

/** The minutes go back to the desk, and their text is open again. */
export function AskReturn({ draft, onClose }: BackProps) {
  const { t } = useTranslation('minutes');
  const send = async (action: Action, reason: string) =>
    (await done(action.run({ type: 'life/return-minutes', reason }))) &&
    (await done(action.run({ type: 'drafts/reopen-draft', draft: draft.id })));
  return <AskReason title={t('do.return')} press={t('do.return')} send={send} onClose={onClose} />;
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
