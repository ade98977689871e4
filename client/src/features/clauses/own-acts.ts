import { parseCommand } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import type { TellOwnAct } from '../../sync/described.ts';

const shortLength = 20;

/** Names acts that are on their way or were refused. */
export function useTellClauseAct(): TellOwnAct {
  // The words of the list are fetched with it; these are needed before.
  const { t } = useTranslation('drafts');
  return ({ request }) => {
    const parsed = parseCommand(request.body);
    if (!parsed.ok) return null;
    const command = parsed.value;
    switch (command.type) {
      case 'clauses/propose-amendment':
        return { words: t('clause.amend', { text: shortened(command.text) }) };
      case 'clauses/reserve':
        return { words: t('clause.reserve', { text: shortened(command.text) }) };
      case 'clauses/withdraw-amendment':
      case 'clauses/withdraw-reservation':
        return { words: t('clause.withdraw') };
      default:
        return null;
    }
  };
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= shortLength ? text : `${characters.slice(0, shortLength).join('')}…`;
}
