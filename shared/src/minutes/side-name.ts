import type { Seat } from '../features/people/index.ts';
import words from './words.json' with { type: 'json' };

/** What people of no group are called where everybody stands below theirs: by what they are in the meeting. */
export function sideless({ role, visitor }: Pick<Seat, 'role' | 'visitor'>): string {
  return visitor ? words.frame.visitors : words.frame.roles[role];
}
