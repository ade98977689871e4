import type { SeatId } from '@haoshangliang/shared/kernel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { useGoOn } from '../ui/go-on.ts';
import { Hint, Row, Stack, Strong } from '../ui/layout.tsx';
import { matching, type RosterLine } from './roster-lines.ts';

const atOnce = 6;

interface PersonPickerProps {
  readonly label: string;
  readonly lines: readonly RosterLine[];
  readonly chosen: SeatId | null;
  readonly onChoose: (seat: SeatId | null) => void;
  readonly error?: string | undefined;
}

/** One person of the roster, found by name or room. */
export function PersonPicker({ label, lines, chosen, onChoose, error }: PersonPickerProps) {
  const { t } = useTranslation('people');
  const { box, press } = useGoOn(chosen);
  const choose = (seat: SeatId | null) => {
    press(seat);
    onChoose(seat);
  };
  const person = lines.find(({ seat }) => seat.id === chosen);
  return (
    <div ref={box}>
      {person === undefined ? (
        <Search label={label} lines={lines} error={error} onChoose={choose} />
      ) : (
        <Row apart>
          <span>
            {label} <Strong>{lineWords(person)}</Strong>
          </span>
          <Button small onClick={() => choose(null)}>
            {t('pick.other')}
          </Button>
        </Row>
      )}
    </div>
  );
}

type SearchProps = Omit<PersonPickerProps, 'chosen'>;

/** A long roster says nothing before something is typed: it would only take the room of the fields below. */
function Search({ label, lines, error, onChoose }: SearchProps) {
  const { t } = useTranslation('people');
  const [typed, setTyped] = useState('');
  const asked = typed.trim() !== '';
  const found = asked || lines.length <= atOnce ? matching(lines, typed) : [];
  return (
    <Stack gap="tight">
      <TextField
        label={label}
        hint={t('pick.hint')}
        error={error}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {found.length === 0 ? null : (
        <ul aria-label={label}>
          {found.slice(0, atOnce).map((line) => (
            <li key={line.seat.id}>
              <Button look="quiet" small onClick={() => onChoose(line.seat.id)}>
                {lineWords(line)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {found.length > atOnce ? (
        <Hint>{t('pick.more', { count: found.length - atOnce })}</Hint>
      ) : null}
      {asked && found.length === 0 ? <Hint>{t('pick.none')}</Hint> : null}
    </Stack>
  );
}

export function lineWords({ name, room, group }: RosterLine): string {
  return [room, name, group].filter((part) => part !== null && part !== '').join(' ');
}
