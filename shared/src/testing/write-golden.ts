import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { audiences } from '../kernel/index.ts';
import { featureOf, ownMeeting, redactMeeting } from '../meeting/index.ts';
import { choicesFrom } from './choices.ts';
import { historyFrom } from './history.ts';

// Writes a golden event for every type that has none yet, taken from generated histories. Committed ones are never
// touched: they are what the streams out there look like. Run: node shared/src/testing/write-golden.ts
let seed = 1;
const draw = () => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed;
};

for (let round = 0; round < 400; round++) {
  const numbers = Array.from({ length: 600 }, draw);
  const { events } = historyFrom(choicesFrom(numbers), 80);
  // Some types exist in redacted streams only, some in own copies.
  const redacted = events.flatMap((event) => [
    ...audiences.flatMap((audience) => redactMeeting(event, audience) ?? []),
    ...ownMeeting(event).map((own) => own.event),
  ]);
  for (const event of [...events, ...redacted]) {
    const name = featureOf(event.type);
    if (name === null) continue;
    const folder = new URL(`../features/${name}/golden/`, import.meta.url);
    const file = new URL(`${event.type.slice(name.length + 1)}.1.json`, folder);
    mkdirSync(folder, { recursive: true });
    if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(event, null, 2)}\n`);
  }
}
