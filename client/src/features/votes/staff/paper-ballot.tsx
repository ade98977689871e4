import type { Question } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { classes } from '../../../ui/layout.tsx';
import { answerWords, optionWords } from '../answer-words.ts';
import { useQuestionOf } from '../use-votes.ts';
import styles from './paper-ballot.module.css';
import { type PaperLine, paperLines } from './paper-lines.ts';

/** So many have room for large letters. */
const fewLines = 8;

interface PaperBallotProps {
  readonly vote: Question;
  readonly number: number;
}

/** 纸质票: numbered, and signed by whoever fills it in, for the vote is a named one. */
export function PaperBallot({ vote, number }: PaperBallotProps) {
  const { t } = useTranslation('votes-staff');
  const votes = useTranslation('votes').t;
  const questionOf = useQuestionOf();
  const lines = paperLines(vote.method);
  return (
    <>
      <p className={styles.head}>
        <span>{t('paper.title')}</span> <span>{t('paper.number', { number })}</span>
      </p>
      <p className={styles.question}>{questionOf(vote)}</p>
      <p>{useHow(vote.method)}</p>
      <ul className={classes(styles.lines, lines.length <= fewLines && styles.large)}>
        {lines.map((line) => (
          <Line key={JSON.stringify(line)} vote={vote} line={line} />
        ))}
      </ul>
      {vote.method.kind === 'consent' ? <p className={styles.reason}>{t('paper.reason')}</p> : null}
      <p className={styles.foot}>{t('paper.who')}</p>
      {vote.rule.advisory ? <p>{votes('advisory')}</p> : null}
    </>
  );
}

function Line({ vote, line }: Pick<PaperBallotProps, 'vote'> & { readonly line: PaperLine }) {
  const { t } = useTranslation('votes');
  return (
    <li>
      <span className={styles[line.mark]} aria-hidden />{' '}
      {line.mark === 'box' ? answerWords(t, vote, line.answer) : optionWords(t, vote, line.option)}
    </li>
  );
}

function useHow(method: Question['method']): string {
  const { t } = useTranslation('votes-staff');
  switch (method.kind) {
    case 'multiple': {
      const { min, max } = method;
      return t(min === max ? 'paper.how.exactly' : 'paper.how.several', { min, max });
    }
    case 'ranking':
      return t(method.complete ? 'paper.how.rankAll' : 'paper.how.rank');
    case 'dots':
      return t('paper.how.dots', { budget: method.budget });
    default:
      return t('paper.how.one');
  }
}
