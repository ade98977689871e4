/** Refusals that no feature knows of: made by the gateway, the host and the office's routes. */
export const generalCodes = [
  'malformed',
  'too-large',
  'too-fast',
  'not-found',
  'not-signed-in',
  'not-admitted',
  'wrong-origin',
  'seat-not-yours',
  'command-id-reused',
  'too-late',
  'reload-needed',
  'try-again',
] as const;

export type GeneralCode = (typeof generalCodes)[number];

/** Close codes of `/collab/`: 4400 to 4499 are final, the page does not come back by itself. */
export const closeCodes = {
  malformed: 4400,
  notSignedIn: 4401,
  notAllowed: 4403,
  notFound: 4404,
  frozen: 4409,
  full: 4413,
  reloadNeeded: 4426,
  tooFast: 4429,
  tooManyLines: 4430,
} as const;
