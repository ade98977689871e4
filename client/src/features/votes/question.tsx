import { classes } from '../../ui/layout.tsx';
import { type Asked, useQuestionOf } from './use-votes.ts';
import styles from './votes.module.css';

const many = 24;

/** The question as a heading; a long one in smaller letters, so that the choices stand on the same page. */
export function Question({ vote }: { readonly vote: Asked }) {
  const question = useQuestionOf()(vote);
  const long = [...question].length > many;
  return <h3 className={classes(styles.question, long && styles.long)}>{question}</h3>;
}

/** For lists and buttons. */
export function shortQuestion(question: string): string {
  const characters = [...question];
  return characters.length <= many ? question : `${characters.slice(0, many).join('')}…`;
}
