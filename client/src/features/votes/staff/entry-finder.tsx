import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Hint, Row } from '../../../ui/layout.tsx';
import { type Person, wholeWords } from './entry-electors.ts';
import { ReplacedWords } from './replaced-words.tsx';
import type { Finding } from './use-finding.ts';

const offered = 5;

interface FinderProps {
  readonly finding: Finding;
  /** Whoever is there to vote is shown no rooms. */
  readonly namesOnly?: boolean;
  readonly field?: RefObject<HTMLInputElement | null>;
}

/** Who it is, by name or room; where several fit they are offered, and one press decides. */
export function Finder({ finding, namesOnly = false, field }: FinderProps) {
  const { t } = useTranslation('votes-staff');
  const { typed, fitting, person, type, pick } = finding;
  const wordsOf = (each: Person) => (namesOnly ? each.name : wholeWords(each));
  return (
    <div>
      <Field label={t('entry.who')} hint={t('entry.whoHint')}>
        {(control) => (
          <input
            {...control}
            type="text"
            autoComplete="off"
            ref={field}
            value={typed}
            onChange={({ target }) => type(target.value)}
          />
        )}
      </Field>
      <div aria-live="polite">
        {person === undefined ? null : <p>✓ {wordsOf(person)}</p>}
        <ReplacedWords of={person?.insteadOf ?? null} />
        {typed.trim() !== '' && fitting.length === 0 ? <Hint>{t('entry.nobody')}</Hint> : null}
        {fitting.length > 1 ? (
          <Row>
            {fitting.slice(0, offered).map((each) => (
              <Button key={each.seat} small onClick={() => pick(each)}>
                {wordsOf(each)}
              </Button>
            ))}
            {fitting.length > offered ? (
              <Hint>{t('entry.more', { count: fitting.length - offered })}</Hint>
            ) : null}
          </Row>
        ) : null}
      </div>
    </div>
  );
}
