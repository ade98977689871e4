import type { VoteForm } from './vote-form.ts';

export const usualSeconds = 180;

/** 业主共同决定, by heads and by area. */
export const ownersPresets = ['owners', 'owners-major'] as const;

/** Two thirds of a whole house have to take part, many by the hands of staff: three minutes are short for that. */
const secondsForOwners = 600;

/** The form with another rule, and the time it needs where nobody has set another one. */
export function withRule(form: VoteForm, preset: VoteForm['preset']): VoteForm {
  const isOwners = ownersPresets.some((each) => each === preset);
  const [from, to] = isOwners ? [usualSeconds, secondsForOwners] : [secondsForOwners, usualSeconds];
  const wasOwners = ownersPresets.some((each) => each === form.preset);
  const moves = isOwners !== wasOwners && form.seconds === from;
  return { ...form, preset, seconds: moves ? to : form.seconds };
}
