import type { SeatId } from '@haoshangliang/shared/kernel';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
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
  const id = useId();
  const [typed, setTyped] = useState('');
  const person = lines.find(({ seat }) => seat.id === chosen);
  if (person !== undefined) {
    return (
      <Row apart>
        <span>
          {label} <Strong>{lineWords(person)}</Strong>
        </span>
        <Button small onClick={() => onChoose(null)}>
          {t('pick.other')}
        </Button>
      </Row>
    );
  }
  const found = matching(lines, typed);
  return (
    <Stack gap="tight">
      <TextField
        label={label}
        hint={t('pick.hint')}
        error={error}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <ul id={id} aria-label={label}>
        {found.slice(0, atOnce).map((line) => (
          <li key={line.seat.id}>
            <Button look="quiet" small onClick={() => onChoose(line.seat.id)}>
              {lineWords(line)}
            </Button>
          </li>
        ))}
      </ul>
      {found.length > atOnce ? (
        <Hint>{t('pick.more', { count: found.length - atOnce })}</Hint>
      ) : null}
      {found.length === 0 ? <Hint>{t('pick.none')}</Hint> : null}
    </Stack>
  );
}

export function lineWords({ name, room, group }: RosterLine): string {
  return [room, name, group].filter((part) => part !== null && part !== '').join(' ');
}
