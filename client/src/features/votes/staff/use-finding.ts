import type { SeatId } from '@haoshangliang/shared/kernel';
import { useState } from 'react';
import { found, type Person, wholeWords } from './entry-electors.ts';

/** Looking for one of several people: by typing, or by pressing one of those whom it fits. */
export interface Finding {
  readonly typed: string;
  readonly fitting: readonly Person[];
  /** Who is meant; undefined as long as that is open. */
  readonly person: Person | undefined;
  readonly type: (typed: string) => void;
  readonly pick: (person: Person) => void;
}

export function useFinding(people: readonly Person[]): Finding {
  const [typed, setTyped] = useState('');
  // Two of one name are told apart by the press alone.
  const [picked, setPicked] = useState<SeatId | null>(null);
  const chosen = people.find(({ seat }) => seat === picked);
  const fitting = chosen === undefined ? found(people, typed) : [chosen];
  const set = (words: string, seat: SeatId | null) => {
    setTyped(words);
    setPicked(seat);
  };
  return {
    typed,
    fitting,
    person: fitting.length === 1 ? fitting[0] : undefined,
    type: (words) => set(words, null),
    pick: (person) => set(wholeWords(person), person.seat),
  };
}
