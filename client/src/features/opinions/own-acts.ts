import type { Id } from '@haoshangliang/shared/kernel';
import { getIn } from '@haoshangliang/shared/kernel';
import { parseCommand } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import type { TellOwnAct } from '../../sync/described.ts';
import { useMeeting, useSession } from '../../sync/use-meeting.tsx';
import { draftKey, keepDraft, keptDraft } from './opinion-draft.ts';

const shortLength = 20;

/** Names acts that are on their way or were refused; a refused opinion goes back to the form with its words. */
export function useTellOpinionAct(): TellOwnAct {
  const { t } = useTranslation('opinions');
  const { meeting, outbox } = useSession();
  const state = useMeeting(({ opinions }) => opinions);
  const numberOf = (id: Id<'opinion'>) =>
    t('number', { no: (getIn(state.opinions, id) ?? getIn(state.own, id))?.no ?? '' });
  return ({ request, fate }) => {
    const parsed = parseCommand(request.body);
    if (!parsed.ok) return null;
    const command = parsed.value;
    const { seat } = request;
    switch (command.type) {
      case 'opinions/raise-opinion': {
        const { item, stance, text } = command;
        const words = t('act.raise', { text: shortened(text) });
        // What somebody is writing at this moment is never written over.
        const writing = seat !== null && keptDraft(draftKey(meeting, seat)).text !== '';
        if (fate.step !== 'refused' || seat === null || writing) return { words };
        const again = () => {
          keepDraft(draftKey(meeting, seat), { item, stance, text });
          outbox.dismiss(request.id);
        };
        return { words, again: { words: t('own.again'), press: again } };
      }
      case 'opinions/second':
        return { words: t('act.second', { opinion: numberOf(command.opinion) }) };
      case 'opinions/unsecond':
        return { words: t('act.unsecond', { opinion: numberOf(command.opinion) }) };
      case 'opinions/edit-opinion':
        return { words: t('act.edit', { text: shortened(command.text) }) };
      case 'opinions/withdraw-opinion':
      case 'opinions/restore-opinion':
        return { words: t('act.withdraw', { opinion: numberOf(command.opinion) }) };
      case 'opinions/answer-record':
        return { words: t('act.answer', { opinion: numberOf(command.opinion) }) };
      default:
        return null;
    }
  };
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= shortLength ? text : `${characters.slice(0, shortLength).join('')}…`;
}
