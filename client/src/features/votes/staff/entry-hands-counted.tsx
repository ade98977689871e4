import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useName } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Hint, Row, Stack } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { answerWords } from '../answer-words.ts';
import { answersOf } from '../answers-of.ts';
import type { EntryProps } from './entry-props.ts';

/** So many hands for each answer; nobody is written down, and the record says so. */
export function HandsCounted({ vote, box, action }: EntryProps) {
  const { t } = useTranslation('votes-staff');
  const votes = useTranslation('votes').t;
  const answers = answersOf(vote.method) ?? [];
  const [typed, type] = useState<readonly string[]>([]);
  const numbers = answers.map((_, at) => Number.parseInt(typed[at] ?? '', 10) || 0);
  const sum = numbers.reduce((all, each) => all + each, 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const counts = answers.flatMap((choice, at) => {
      const count = numbers[at] ?? 0;
      return count > 0 ? [{ choice, count }] : [];
    });
    if (counts.length > 0) void action.run({ type: 'votes/count-hands', vote: vote.id, counts });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Notice>{t('entry.hands.countedHint')}</Notice>
        <Standing {...{ vote, box, action }} />
        <Row>
          {answers.map((choice, at) => (
            <TextField
              key={answerWords(votes, vote, choice)}
              label={answerWords(votes, vote, choice)}
              inputMode="numeric"
              value={typed[at] ?? ''}
              onChange={({ target }) =>
                type(answers.map((_, i) => (i === at ? target.value : (typed[i] ?? ''))))
              }
            />
          ))}
        </Row>
        <Row>
          <Button type="submit" look="primary" disabled={sum === 0}>
            {t('entry.hands.enter', { count: sum })}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

/** What has been counted, by whom, and how it is taken back. */
function Standing({ vote, box: { hands }, action }: EntryProps) {
  const { t } = useTranslation('votes-staff');
  const name = useName(hands?.by ?? null) ?? '';
  if (hands === null) return null;
  return (
    <Row>
      <Hint>{t('entry.hands.stands', { count: hands.count, name })}</Hint>
      <Button onClick={() => void action.run({ type: 'votes/take-back-hands', vote: vote.id })}>
        {t('entry.hands.takeBack')}
      </Button>
    </Row>
  );
}
