/** named: the record says who voted what; secret: who voted, and what was chosen, but never both together. */
export const secrecies = ['named', 'secret'] as const;

export type Secrecy = (typeof secrecies)[number];
