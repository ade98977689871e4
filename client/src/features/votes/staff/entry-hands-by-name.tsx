import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Hint, Row, Stack } from '../../../ui/layout.tsx';
import { answerWords } from '../answer-words.ts';
import { answersOf } from '../answers-of.ts';
import styles from './desk.module.css';
import { found, type Person, useElectors, wholeWords } from './entry-electors.ts';
import type { EntryProps } from './entry-props.ts';

const shown = 60;

/** Everybody who has not voted, with the answers beside the name: one tap each. */
export function HandsByName({ vote, box, action }: EntryProps) {
  const { t } = useTranslation('votes-staff');
  const { waiting } = useElectors(box, vote.rule);
  const [typed, type] = useState('');
  const answers = answersOf(vote.method);
  if (answers === null) return <Hint>{t('entry.hands.onRoll')}</Hint>;
  const people = typed.trim() === '' ? waiting : found(waiting, typed);
  return (
    <Stack>
      {waiting.length > 12 ? (
        <TextField
          label={t('entry.who')}
          value={typed}
          onChange={({ target }) => type(target.value)}
        />
      ) : null}
      {people.length === 0 ? <p>{t('entry.none')}</p> : null}
      <ul className={styles.roll}>
        {people.slice(0, shown).map((person) => (
          <HandLine key={person.seat} {...{ person, vote, action }} onDone={() => type('')} />
        ))}
      </ul>
      {people.length > shown ? (
        <Hint>{t('roll.rest', { count: people.length - shown })}</Hint>
      ) : null}
    </Stack>
  );
}

interface HandLineProps extends Pick<EntryProps, 'vote' | 'action'> {
  readonly person: Person;
  readonly onDone: () => void;
}

function HandLine({ person, vote, action, onDone }: HandLineProps) {
  const { seat, name } = person;
  const votes = useTranslation('votes').t;
  const answers = answersOf(vote.method) ?? [];
  return (
    <li className={styles.hand}>
      <span>{wholeWords(person)}</span>
      <Row>
        {answers.map((choice) => {
          const words = answerWords(votes, vote, choice);
          const how = { channel: 'hands' as const };
          const press = async () => {
            const fate = await action.run({
              ...{ type: 'votes/enter-ballot', vote: vote.id, seat, choice, how },
            });
            if (fate.step === 'counted') onDone();
          };
          return (
            <Button key={words} aria-label={`${name} ${words}`} onClick={() => void press()}>
              {words}
            </Button>
          );
        })}
      </Row>
    </li>
  );
}
