import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isHeld } from '@haoshangliang/shared/features/votes';
import { getIn } from '@haoshangliang/shared/kernel';
import { afterEach, expect, test } from 'vitest';
import { attack, type Loot, paired } from '../../testing/attacker.ts';
import { SecretHall, voterCount } from '../../testing/secret-hall.ts';

const homes: string[] = [];
let scene: SecretHall;

afterEach(async () => {
  await scene.end();
  for (const home of homes.splice(0)) await rm(home, { recursive: true });
});

/** The whole server's folder as it lies there while it runs, and what was heard and logged so far. */
async function loot(): Promise<Loot> {
  const home = await mkdtemp(join(tmpdir(), 'haoshangliang-loot-'));
  homes.push(home);
  await cp(scene.hall.home, home, { recursive: true });
  return {
    home,
    meeting: scene.meeting,
    vote: await scene.vote(),
    seats: scene.voters.map(({ seat }) => seat),
    options: voterCount,
    logged: scene.logged,
    heard: scene.onlookers.flatMap(({ messages }) =>
      messages.map((message) => JSON.stringify(message)),
    ),
  };
}

const truth = () => new Map(scene.voters.map(({ seat }, i) => [seat, i]));
const came = () => scene.voters.map(({ seat }) => seat);

async function counted() {
  await scene.close();
  await scene.until(async () => {
    const votes = await scene.state();
    const vote = getIn(votes.votes, await scene.vote());
    return vote !== undefined && isHeld(vote) && vote.outcome !== null;
  });
  scene.clock.pass(1_000);
}

test('where nothing is sealed the attacker succeeds, by what is kept and by guessing', async () => {
  scene = await SecretHall.open('named');
  for (const voter of scene.voters)
    expect(await scene.castNamed(voter)).toMatchObject({ ok: true });
  await counted();
  const found = await attack(await loot(), came());
  expect(found.events).toEqual(truth());
  expect(found.guessing).toEqual(truth());
});

test('where the key is still there the attacker succeeds; a list in the order of arrival would do it too', async () => {
  scene = await SecretHall.open('secret');
  for (const voter of scene.voters) await scene.cast(voter);
  const found = await attack(await loot(), came());
  expect(found.opening).toEqual(truth());
  const asTheyCame = scene.voters.map((_, i) => `${i}`);
  expect(paired(came(), asTheyCame)).toEqual(truth());
});

test('after the count the attacker joins nobody to a choice, with everything there is', async () => {
  scene = await SecretHall.open('secret');
  for (const voter of scene.voters) await scene.cast(voter);
  const { hall, clock } = scene;
  // A copy made meanwhile holds the sealed ballots, but no key.
  const copy = (await loot()).home;
  await rm(join(copy, 'keys'), { recursive: true });
  await counted();
  await scene.until(async () => {
    clock.pass(1_000);
    const names = await readdir(join(hall.home, 'keys'));
    return names.every((name) => !name.startsWith('vote-'));
  });
  const taken = await loot();
  await cp(join(copy, 'data'), join(taken.home, 'data/copies/earlier'), { recursive: true });
  const found = await attack(taken, came());
  expect(found).toMatchObject({
    events: new Map(),
    logs: new Map(),
    messages: new Map(),
    guessing: new Map(),
    opening: new Map(),
  });
  expect(found.order).not.toEqual(truth());
  for (const line of taken.logged) for (const seat of taken.seats) expect(line).not.toContain(seat);
});
