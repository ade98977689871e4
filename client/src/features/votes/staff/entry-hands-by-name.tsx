import type { SeatId } from '@haoshangliang/shared/kernel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcer } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { DialogEnd } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Hint, Row, Stack } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
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
  const [last, setLast] = useState<Last | null>(null);
  const answers = answersOf(vote.method);
  if (answers === null) return <Hint>{t('entry.hands.onRoll')}</Hint>;
  const people = typed.trim() === '' ? waiting : found(waiting, typed);
  const done = (entered: Last) => {
    type('');
    setLast(entered);
  };
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
          <HandLine key={person.seat} {...{ person, vote, action }} onDone={done} />
        ))}
      </ul>
      {people.length > shown ? (
        <Hint>{t('roll.rest', { count: people.length - shown })}</Hint>
      ) : null}
      <LastHand {...{ vote, action, last }} onBack={() => setLast(null)} />
    </Stack>
  );
}

/** The hand that was entered last: the person is gone from the list, and a wrong tap is to be seen and taken back here. */
interface Last {
  readonly seat: SeatId;
  readonly name: string;
  readonly answer: string;
}

interface LastHandProps extends Pick<EntryProps, 'vote' | 'action'> {
  readonly last: Last | null;
  readonly onBack: () => void;
}

/** At the foot of the page, wherever in the list the tap was. */
function LastHand({ vote, action, last, onBack }: LastHandProps) {
  const { t } = useTranslation('votes-staff');
  const words = last === null ? '' : t('entry.hands.done', { ...last });
  const strike = async (seat: SeatId) => {
    const fate = await action.run({ type: 'votes/strike-ballot', vote: vote.id, seat });
    if (fate.step === 'counted') onBack();
  };
  return (
    <>
      <Announcer words={words} />
      {last === null ? null : (
        <DialogEnd>
          <Notice
            kind="good"
            actions={
              <Button small onClick={() => void strike(last.seat)}>
                {t('entry.hands.undo')}
              </Button>
            }
          >
            {words}
          </Notice>
        </DialogEnd>
      )}
    </>
  );
}

interface HandLineProps extends Pick<EntryProps, 'vote' | 'action'> {
  readonly person: Person;
  readonly onDone: (entered: Last) => void;
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
            if (fate.step === 'counted') onDone({ seat, name: wholeWords(person), answer: words });
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
