import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Hint, Row } from '../../../ui/layout.tsx';
import { found, type Person } from './entry-electors.ts';

const offered = 5;

interface FinderProps {
  readonly people: readonly Person[];
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly field?: RefObject<HTMLInputElement | null>;
}

/** Who it is, by name or room; where several fit they are offered, and one press decides. */
export function Finder({ people, typed, onType, field }: FinderProps) {
  const { t } = useTranslation('votes-staff');
  const fitting = found(people, typed);
  const [only] = fitting;
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
            onChange={({ target }) => onType(target.value)}
          />
        )}
      </Field>
      <div aria-live="polite">
        {fitting.length === 1 && only !== undefined ? <p>✓ {only.name}</p> : null}
        {typed.trim() !== '' && fitting.length === 0 ? <Hint>{t('entry.nobody')}</Hint> : null}
        {fitting.length > 1 ? (
          <Row>
            {fitting.slice(0, offered).map(({ seat, name }) => (
              <Button key={seat} small onClick={() => onType(name)}>
                {name}
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
