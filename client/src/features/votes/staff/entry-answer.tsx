import type { HeldVote } from '@haoshangliang/shared/features/votes';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Hint } from '../../../ui/layout.tsx';
import { answersOf } from '../answers-of.ts';
import { BallotFields } from '../ballot-fields.tsx';
import type { Paper } from '../use-votes.ts';

interface AnswerEntryProps {
  readonly vote: HeldVote;
  readonly paper: Paper | null;
  readonly onChange: (paper: Paper | null) => void;
}

/** The ballot as it stands, with a figure for each answer: whoever enters many never takes a hand off the keys. */
export function AnswerEntry({ vote, paper, onChange }: AnswerEntryProps) {
  const { t } = useTranslation('votes-staff');
  const answers = answersOf(vote.method);
  const press = (event: KeyboardEvent) => {
    const choice = answers?.[Number(event.key) - 1];
    if (choice === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onChange({ choice });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the radio buttons inside take the keys; figures are a short way
    <div onKeyDown={press}>
      <BallotFields vote={vote} paper={paper} onChange={onChange} />
      {answers === null ? null : <Hint>{t('entry.keys', { count: answers.length })}</Hint>}
    </div>
  );
}
