import * as Y from 'yjs';
import { type Playing, playEvenly } from './playing.ts';
import type { Script } from './script.ts';
import type { Side } from './sides.ts';
import { SpreadWatch } from './spread-watch.ts';
import { Wire } from './wire.ts';

export interface Lost {
  readonly written: number;
  /** Of what every viewer had before the server was killed. */
  readonly lostPercent: number;
}

const perSecond = 36;

/** Two write for some seconds; as soon as every viewer has everything the server is killed. What is there afterwards? */
export async function lostAfterKill(
  side: Side,
  home: string,
  scripts: readonly Script[],
): Promise<Lost> {
  const server = await side.start(home);
  const addressOn = await side.makeText(server);
  const address = addressOn(server);
  const viewers = [
    await (await Wire.open(address)).synced(),
    await (await Wire.open(address)).synced(),
  ];
  const watch = new SpreadWatch(viewers);
  const playing: Playing[] = [];
  for (const script of scripts)
    playing.push({ script, wire: await (await Wire.open(address)).synced() });
  for (const { client } of scripts) watch.track(client, () => {});
  const sent = Math.min(
    4 * perSecond,
    scripts.reduce((sum, { steps }) => sum + steps.length, 0),
  );
  await playEvenly(playing, watch, { perSecond, from: 0, until: sent });
  await server.kill();
  for (const wire of [...viewers, ...playing.map((one) => one.wire)]) wire.cut();
  const clocks = scripts.map(({ client, steps }, i) => {
    const own = steps.slice(0, Math.ceil((sent - i) / scripts.length));
    return [client, own.findLast(({ clock }) => clock !== null)?.clock ?? 0] as const;
  });
  const kept = await keptAfterRestart(side, home, addressOn);
  const written = clocks.reduce((sum, [, clock]) => sum + clock, 0);
  const found = clocks.reduce(
    (sum, [client, clock]) => sum + Math.min(clock, Y.getState(kept.store, client)),
    0,
  );
  return { written, lostPercent: Math.round((100 * (written - found)) / written) };
}

async function keptAfterRestart(
  side: Side,
  home: string,
  addressOn: Awaited<ReturnType<Side['makeText']>>,
): Promise<Y.Doc> {
  const server = await side.start(home);
  const doc = new Y.Doc();
  const wire = await Wire.open(addressOn(server));
  wire.onUpdate = (update) => Y.applyUpdate(doc, update);
  await wire.synced();
  // One of the peers says so before the text is there.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  wire.cut();
  await server.end();
  return doc;
}
