import type { Page } from '@playwright/test';
import { expect } from '../hall.ts';

interface Colleague {
  readonly login: string;
  readonly name: string;
  readonly duties: readonly ('moderate' | 'record' | 'receive')[];
}

const password = 'Haoshang-2026';

/** A second account of the office with its duties in a meeting, made by whoever is signed in on this page. */
export async function addColleague(page: Page, meeting: string, colleague: Colleague) {
  const { login, name, duties } = colleague;
  const { office } = await ask(page, { method: 'GET', path: '/api/me' });
  const made = await ask(page, {
    method: 'POST',
    path: '/api/office/accounts',
    data: { office: office.id, login, name, password },
  });
  const account = made.account.id;
  await ask(page, {
    method: 'POST',
    path: `/api/office/meetings/${meeting}/duties`,
    data: { account, duties },
  });
}

/** Signs the colleague in on a computer of their own and enters the room. */
export async function comeIn(page: Page, login: string, meeting: string): Promise<void> {
  await page.goto(`/office/m/${meeting}`);
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('heading', { name: '现场' })).toBeVisible();
}

interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly data?: object;
}

/** Asks the server as the page itself would. */
async function ask(page: Page, asked: Asked) {
  const { ok, text } = await page.evaluate(async ({ method, path, data }) => {
    const answer = await fetch(path, {
      method,
      ...(data === undefined
        ? {}
        : { body: JSON.stringify(data), headers: { 'content-type': 'application/json' } }),
    });
    return { ok: answer.ok, text: await answer.text() };
  }, asked);
  expect(ok, text).toBe(true);
  return JSON.parse(text);
}
