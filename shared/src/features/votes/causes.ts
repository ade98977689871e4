/** Why a vote was undone that nobody took back. key-lost: without it nobody can read the sealed ballots any more. */
export const causes = ['key-lost'] as const;

export type Cause = (typeof causes)[number];
