import * as z from 'zod/mini';
import { type Channel, channelSchema, channels } from './channel.ts';
import { ballotsOf, type HandCount } from './hands.ts';
import { type Sum, sumOf, sumSchema, type Weight } from './sum.ts';

/** How many ballots came in by which channel. `named` is false of hands that were only counted. */
export const splitSchema = z.array(
  z.object({ by: channelSchema, named: z.boolean(), sum: sumSchema }),
);

export type Split = z.infer<typeof splitSchema>;

interface Cast {
  readonly elector: Weight;
  readonly ballot: { readonly channel: Channel } | null;
}

/** The channels by which anything came in, in their order. */
export function splitOf(
  casters: readonly Cast[],
  hands: HandCount | undefined,
  area: boolean,
): Split {
  const named = channels.flatMap((by) => {
    const cast = casters.filter(({ ballot }) => ballot?.channel === by);
    const sum: Sum = sumOf(
      cast.map(({ elector }) => elector),
      area,
    );
    return sum.seats === 0 ? [] : [{ by, named: true, sum }];
  });
  if (hands === undefined) return named;
  const sum = sumOf(
    ballotsOf(hands.counts).map(({ elector }) => elector),
    area,
  );
  return [...named, { by: 'hands', named: false, sum }];
}
