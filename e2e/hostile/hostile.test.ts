import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { attacks, mark } from './attacks/index.ts';
import { knock, knocks } from './doors.ts';
import { element, forge, fragmentOf, syncFrame, words } from './frames.ts';
import { Siege } from './siege.ts';

let siege: Siege;

beforeAll(async () => {
  const all = Object.values(attacks).flat().length;
  siege = await Siege.lay(all + 20);
});

afterAll(() => siege?.stage.strike());

describe('Ways in', () => {
  test.each(knocks)('$name: $ends', async (one) => {
    expect(await knock(siege.stage, siege.stage.reader(), one)).toBe(one.ends);
    await siege.goOn(one.name);
  });

  test('made-up names make no documents', async () => {
    const coming = await siege.stage.passer();
    const ends = await Promise.all(
      Array.from({ length: 60 }, (_, i) => {
        const document = `${String(i).padStart(26, '0')}.1`;
        return knock(siege.stage, coming, { name: '', desk: () => ({ document }), ends: 4404 });
      }),
    );
    expect(new Set(ends)).toEqual(new Set([4404]));
    await siege.goOn('made-up names');
  });
});

describe.each(Object.entries(attacks))('%s', (_aim, some) => {
  test.each(some)('$name', async (attack) => {
    await siege.repel(attack);
  });
});

describe('After the freeze', () => {
  const paragraph = (doc: Y.Doc) => fragmentOf(doc).push([element('paragraph', words(mark))]);

  test('nobody writes, neither on the old line nor on a new one, nor in the old epoch later', async () => {
    const { stage } = siege;
    const who = await stage.writer();
    const intruder = await stage.page(who);
    const edit = forge(intruder.doc, intruder.client, paragraph);
    const frozen = stage.freeze();
    intruder.line.say(edit);
    const isBefore = await Promise.race([
      frozen.then(() => false),
      intruder.saved().then(() => true),
    ]);
    await frozen;
    expect(await intruder.line.ended()).toBe(4409);
    const back = await stage.page(who);
    back.line.say(forge(back.doc, back.client, paragraph));
    expect(await back.line.ended()).toBe(4409);
    const text = (await stage.page(await stage.passer())).text;
    expect(text.includes(mark)).toBe(isBefore && text.includes(mark));
    await stage.reopen();
    const old = await stage.page(who, 1);
    expect(await old.line.ended()).toBe(4409);
    expect(old.text).toBe(text);
  });

  test('an old state does not flow into the new epoch', async () => {
    const { stage, victim } = siege;
    const before = (await stage.page(await stage.passer())).text;
    const intruder = await stage.page(await stage.writer());
    intruder.line.say(syncFrame(1, Y.encodeStateAsUpdate(victim.doc)));
    expect(await intruder.line.ended()).toBe(4400);
    expect((await stage.page(await stage.passer())).text).toBe(before);
  });
});
