import type { Amendment, Outcome } from '@haoshangliang/shared/features/clauses';
import { useTranslation } from 'react-i18next';
import type { Fate } from '../../../sync/outbox-entry.ts';
import { type Action, useAction } from '../../../sync/use-meeting.tsx';
import type { Row } from '../use-rows.ts';

type Decision = { readonly outcome: Outcome } & Partial<
  Pick<Amendment, 'answer' | 'before' | 'after'>
>;

export type Decide = (decision: Decision) => Promise<Fate>;

interface Deciding {
  readonly action: Action;
  readonly decide: Decide;
  /** 交付表决: prepares a straw vote about it. */
  readonly vote: () => Promise<void>;
}

const voteSeconds = 180;
const longestQuote = 120;

export function useDeciding({ id, no, outcome, text }: Amendment, row: Row): Deciding {
  const { t } = useTranslation('clauses-desk');
  const action = useAction();
  const decide: Decide = (decision) => {
    const nothing = { answer: null, before: null, after: null };
    // One that was withdrawn is not shown, so nobody decides it.
    const instead = outcome === 'withdrawn' ? 'open' : outcome;
    const about = { amendment: id, instead, ...nothing, ...decision };
    return action.run({ type: 'clauses/decide-amendment', ...about });
  };
  const vote = async () => {
    if ((await decide({ outcome: 'voting' })).step !== 'counted') return;
    const quote = [...(text ?? '')].slice(0, longestQuote).join('');
    const question = t('voteQuestion', { no: row.no ?? '', amendment: no, quote });
    await action.run({
      type: 'votes/prepare-vote',
      ...{ item: null, subject: null, question, secrecy: 'named', seconds: voteSeconds },
      ...{ method: { kind: 'approve', version: 1 }, rule: { preset: 'straw' } },
    });
  };
  return { action, decide, vote };
}
