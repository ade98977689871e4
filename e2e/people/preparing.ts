import type { Page } from '@playwright/test';
import type { World } from '../world.ts';
import { account } from './clerk.ts';
import { type Colleague, password } from './colleague.ts';

/** A meeting and everybody's personal links, by the name that is shown of them. */
export interface Prepared {
  readonly office: string;
  readonly meeting: string;
  readonly links: Readonly<Record<string, string>>;
}

type Answer = Readonly<Record<string, unknown>>;

/**
 * First start, signed in on this page: asked of the server as the pages of the office would ask, where the story begins in
 * the room. First visit, lone clerk, lift case and plain line go through those pages, and the inspection of the office.
 */
export async function setUpOffice(page: Page, { setUpUrl }: World): Promise<string> {
  const { origin, hash } = new URL(setUpUrl);
  // The lightest page there is: the browser asks, for only it knows where the hall's name leads, and keeps the cookie.
  await page.goto(`${origin}/healthz`);
  const office = { name: '仓后街社区居民委员会', level: 'community' };
  const first = { ...account, name: '记录员' };
  const made = await ask(page, '/api/setup', { token: hash.slice(1), office, account: first });
  return String((made['office'] as Answer)['id']);
}

/** The lift case as a meeting of this office, and its links. */
export async function prepareLiftCase(page: Page, office: string): Promise<Prepared> {
  const form = { office, case: 'canghoujie_elevator', mark: 'example', startsAt: null };
  const meeting = String((await ask(page, '/api/office/meetings/from-case', form))['meeting']);
  const found = await ask(page, `/api/office/meetings/${meeting}/invitations`);
  const invitations = found['invitations'] as readonly {
    readonly displayName: string;
    readonly link: { readonly url: string };
  }[];
  const links = Object.fromEntries(
    invitations.map(({ displayName, link }) => [displayName, link.url]),
  );
  return { office, meeting, links };
}

/** An office with the lift case, and its clerk in the room. */
export async function comePrepared(page: Page, world: World): Promise<Prepared> {
  const prepared = await prepareLiftCase(page, await setUpOffice(page, world));
  await enterRoom(page, prepared.meeting);
  return prepared;
}

/** A second account of the office that records in the meeting. */
export async function prepareWriter(
  page: Page,
  { office, meeting }: Prepared,
  { login, name }: Pick<Colleague, 'login' | 'name'>,
): Promise<void> {
  const added = await ask(page, '/api/office/accounts', { office, login, name, password });
  const duty = { account: (added['account'] as Answer)['id'], duties: ['record'] };
  await ask(page, `/api/office/meetings/${meeting}/duties`, duty);
}

export async function enterRoom(page: Page, meeting: string): Promise<void> {
  await page.goto(`/office/m/${meeting}`);
  await page.getByRole('heading', { name: '现场' }).waitFor();
}

function ask(page: Page, path: string, body: object | null = null): Promise<Answer> {
  return page.evaluate(
    async ([at, sent]) => {
      const how = { headers: { 'content-type': 'application/json' } };
      const answer = await fetch(
        at,
        sent === null ? {} : { ...how, method: 'POST', body: JSON.stringify(sent) },
      );
      if (!answer.ok) throw new Error(`${at}: ${await answer.text()}`);
      return (await answer.json()) as Answer;
    },
    [path, body] as const,
  );
}
