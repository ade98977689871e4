import { doorApi, errorCodes, type HttpRoute, parse, routes } from '@haoshangliang/shared/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../testing/browser.ts';
import { callers } from '../../testing/foreign-call.ts';
import { foreignCalls } from '../../testing/foreign-calls.ts';
import { consent } from '../../testing/lift-door.ts';
import { startTwoHalls, type TwoHalls } from '../../testing/two-halls.ts';

let hall: TwoHalls;
let before: Awaited<ReturnType<TwoHalls['kept']>>;

beforeAll(async () => {
  hall = await startTwoHalls();
  before = await hall.kept();
  // Accounts, links, papers and a frozen text take long where everything takes long.
}, 240_000);

afterAll(() => hall.running.close());

const named = [...foreignCalls].map(
  ([route, call]) => [`${route.method} ${route.path}`, route, call] as const,
);

/** What else than a meeting can be another's, by its name in the path. */
const belongings = /:(?:seat|account|draft|vote|file|name|check|list)\b/;

test('every route says who may not use it', () => {
  const silent = routes.filter((route) => !foreignCalls.has(route));
  expect(silent.map(({ path }) => path)).toEqual([]);
  expect(foreignCalls.size).toBe(routes.length);
});

test('every route to something in a meeting says what becomes of another’s in one’s own', () => {
  const silent = named.filter(
    ([, { path }, { sent, mixed }]) =>
      belongings.test(path) && 'meeting' in sent(hall) && mixed === undefined,
  );
  expect(silent.map(([name]) => name)).toEqual([]);
});

describe.each(named)('%s', (_, route, { sent, answers, mixed, type }) => {
  test('gives nobody what is another’s, tells nothing of it and changes nothing', async () => {
    expect(parse(route.input, sent(hall))).toMatchObject({ ok: true });
    for (const caller of callers) {
      if (answers[caller] === 'theirs') continue;
      const answer = await asked(hall.callers[caller], route, { input: sent(hall), type });
      expect({ caller, ...answer }).toEqual({ caller, ...plain(answers[caller]) });
    }
    if (mixed !== undefined && mixed !== 'theirs') {
      const input = { ...sent(hall), meeting: hall.elsewhere };
      expect(await asked(hall.callers.other, route, { input, type })).toEqual(plain(mixed));
    }
    expect(await hall.kept()).toEqual(before);
  });
});

test('a link whose time is over opens nothing any more, and does not say whose it was', async () => {
  const browser = hall.running.browser();
  for (const [route, more] of [
    [doorApi.openLink, {}],
    [doorApi.takeSeat, { move: true, consent }],
  ] as const) {
    const input = { token: hall.tokenExpired, ...more };
    expect(await asked(browser, route, { input, type: undefined })).toEqual(plain('link-invalid'));
  }
  expect(await hall.kept()).toEqual(before);
});

interface Asking {
  readonly input: object;
  readonly type: string | undefined;
}

const plain = (outcome: string) => ({ outcome, isFit: true, tells: [] });

/** What comes of it, whether the status goes with it, and what the answer says that is not for the caller. */
async function asked(browser: Browser, route: HttpRoute, { input, type }: Asking) {
  const headers = type === undefined ? {} : { 'content-type': type };
  const { status, body } = await browser.send(route, input, headers);
  const { ok, code = '' } = body as { readonly ok: boolean; readonly code?: string };
  const text = JSON.stringify(body);
  const inside = text.match(/node_modules|\.ts\b|SQLITE|at \w+ \(/g) ?? [];
  const names = hall.namesInside.filter((name) => text.includes(name));
  const isRefused = status >= 400 && status < 500 && errorCodes.includes(code);
  return {
    outcome: ok ? 'served' : code,
    isFit: ok ? status === 200 : isRefused,
    tells: [...inside, ...names],
  };
}
