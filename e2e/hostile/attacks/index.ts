import type { Attack } from './attack.ts';
import { content } from './content.ts';
import { garbage } from './garbage.ts';
import { names } from './names.ts';
import { rights } from './rights.ts';
import { weight } from './weight.ts';

export { type Attack, mark } from './attack.ts';

/** What can be done from a line that has been let in, by what it aims at. */
export const attacks: Readonly<Record<string, readonly Attack[]>> = {
  garbage,
  names,
  content,
  weight,
  rights,
};
