/** What minutes must hold, in the order in which somebody would look for it. */
export const minutesParts = [
  'time',
  'place',
  'host',
  'secretary',
  'attendance',
  'sides',
  'agenda',
  'positions',
  'consensus',
  'disagreements',
  'votes',
  'commitments',
  'people',
] as const;

export type MinutesPart = (typeof minutesParts)[number];

/**
 * there: it stands there; left-out: the record has it, the text has not; missing: minutes cannot go without and the
 * record has none; nothing: there was nothing of the kind.
 */
export const partStates = ['there', 'left-out', 'missing', 'nothing'] as const;

export type PartStanding = (typeof partStates)[number];
