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

/**
 * Everybody who has not voted, with the answers beside the name: one tap each. Who has been entered here keeps their line,
 * so that the next name does not move from under the finger.
 */
export function HandsByName({ vote, box, action }: EntryProps) {
  const { t } = useTranslation('votes-staff');
  const { people: all } = useElectors(box, vote.rule);
  const [typed, type] = useState('');
  const [noted, note] = useState<readonly Noted[]>([]);
  const answerOf = (seat: SeatId) => noted.find((each) => each.seat === seat)?.answer ?? null;
  const answers = answersOf(vote.method);
  if (answers === null) return <Hint>{t('entry.hands.onRoll')}</Hint>;
  const listed = all.filter(({ seat, voted }) => !voted || answerOf(seat) !== null);
  const people = typed.trim() === '' ? listed : found(listed, typed);
  const most = shown + noted.length;
  const without = (seat: SeatId) => noted.filter((each) => each.seat !== seat);
  const done = (entered: Noted) => {
    type('');
    note([...without(entered.seat), entered]);
  };
  return (
    <Stack>
      {listed.length > 12 ? (
        <TextField
          label={t('entry.who')}
          value={typed}
          onChange={({ target }) => type(target.value)}
        />
      ) : null}
      {people.length === 0 ? <p>{t('entry.none')}</p> : null}
      <ul className={styles.roll}>
        {people.slice(0, most).map((person) => (
          <HandLine
            key={person.seat}
            {...{ person, vote, action }}
            noted={answerOf(person.seat)}
            onDone={done}
          />
        ))}
      </ul>
      {people.length > most ? <Hint>{t('roll.rest', { count: people.length - most })}</Hint> : null}
      <LastHand
        {...{ vote, action }}
        last={noted[noted.length - 1] ?? null}
        onBack={(seat) => note(without(seat))}
      />
    </Stack>
  );
}

/** A hand that was entered here: a wrong tap is to be seen, and the last one taken back. */
interface Noted {
  readonly seat: SeatId;
  readonly name: string;
  readonly answer: string;
}

interface LastHandProps extends Pick<EntryProps, 'vote' | 'action'> {
  readonly last: Noted | null;
  readonly onBack: (seat: SeatId) => void;
}

/** At the foot of the page, wherever in the list the tap was. */
function LastHand({ vote, action, last, onBack }: LastHandProps) {
  const { t } = useTranslation('votes-staff');
  const words = last === null ? '' : t('entry.hands.done', { ...last });
  const strike = async (seat: SeatId) => {
    const fate = await action.run({ type: 'votes/strike-ballot', vote: vote.id, seat });
    if (fate.step === 'counted') onBack(seat);
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
  /** What has been entered for them here. */
  readonly noted: string | null;
  readonly onDone: (entered: Noted) => void;
}

function HandLine({ person, noted, vote, action, onDone }: HandLineProps) {
  const { t } = useTranslation('votes-staff');
  const { seat, name } = person;
  const votes = useTranslation('votes').t;
  const answers = answersOf(vote.method) ?? [];
  if (noted !== null) {
    return (
      <li className={styles.hand}>
        <span>{wholeWords(person)}</span>
        <Row>
          <Button disabled>{t('entry.hands.noted', { answer: noted })}</Button>
        </Row>
      </li>
    );
  }
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
