/** The papers of a meeting, in the order in which they are used. */
export const sheets = [
  'notice',
  'agenda',
  'sign-in',
  'slips',
  'ballots',
  'rules',
  'privacy',
  'poster',
] as const;

export type SheetName = (typeof sheets)[number];

/** Which papers an address asks for; null: there is no such paper. Ballots are printed for a vote, not for every meeting. */
export function sheetsOf(asked: string | undefined): readonly SheetName[] | null {
  if (asked === 'all') return sheets.filter((sheet) => sheet !== 'ballots');
  const one = sheets.find((sheet) => sheet === asked);
  return one === undefined ? null : [one];
}
