import { type Coming, type Desk, Line } from './line.ts';
import type { Stage } from './stage.ts';

interface Knock {
  readonly name: string;
  readonly desk?: (desk: Desk, stage: Stage) => Partial<Desk>;
  readonly as?: (who: Coming) => Partial<Coming>;
  /** Close code, or the status of an upgrade that was refused. */
  readonly ends: number;
}

const elsewhere = '0'.repeat(26);

/** Ways in that lead nowhere. */
export const knocks: readonly Knock[] = [
  {
    name: 'from another page’s origin',
    as: () => ({ origin: 'https://elsewhere.test' }),
    ends: 403,
  },
  { name: 'to a path that is none', desk: () => ({ document: 'x' }), ends: 404 },
  { name: 'to a path beyond', desk: ({ document }) => ({ document: `${document}/x` }), ends: 404 },
  { name: 'without a cookie', as: () => ({ cookie: '' }), ends: 4401 },
  { name: 'with a cookie made up', as: () => ({ cookie: `device=${'A'.repeat(43)}` }), ends: 4401 },
  {
    name: 'to a text that does not exist',
    desk: () => ({ document: `${elsewhere}.1` }),
    ends: 4404,
  },
  { name: 'to a later epoch', desk: (_, { draft }) => ({ document: `${draft}.9` }), ends: 4404 },
  { name: 'to another meeting', desk: () => ({ meeting: elsewhere }), ends: 4404 },
  { name: 'on a seat that is not its own', as: () => ({ seat: elsewhere }), ends: 4403 },
  { name: 'with an older page', as: () => ({ schema: '0' }), ends: 4426 },
  { name: 'with a version that is none', as: () => ({ schema: 'x' }), ends: 4400 },
];

export async function knock(stage: Stage, who: Coming, { desk, as }: Knock): Promise<number> {
  const there = { ...stage.desk(), ...desk?.(stage.desk(), stage) };
  const line = new Line(there, { ...who, ...as?.(who) });
  return await line.ended();
}
