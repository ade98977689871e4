import type { ComponentProps } from 'react';
import { HandIn } from '../hand-in.tsx';
import { Person } from './person.tsx';

/** What staff wrote and did not get in is handed in for whoever wants it so. */
export function HandInFor(props: Omit<ComponentProps<typeof HandIn>, 'Person'>) {
  return <HandIn {...props} Person={Person} />;
}
