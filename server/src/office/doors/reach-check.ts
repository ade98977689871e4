import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { reject } from '@haoshangliang/shared/kernel';
import { deskApi, type MeetingId } from '@haoshangliang/shared/wire';
import type { Router } from 'express';
import * as z from 'zod/mini';
import type { Mount } from '../routing.ts';
import { type DeskDeps, deskOf } from './desk.ts';
import { addressOf } from './desk-routes.ts';
import { linkCard } from './link-card.ts';

const texts = z
  .strictObject({ title: z.string(), arrived: z.array(z.string()), expired: z.array(z.string()) })
  .parse(JSON.parse(readFileSync(new URL('../texts/reach.json', import.meta.url), 'utf8')));

const goodFor = 3_600_000;
const mostChecks = 200;

interface Check {
  readonly meeting: MeetingId;
  readonly until: number;
  arrived: number;
  lastAt: number | null;
}

interface Parts {
  readonly mount: Mount;
  readonly routes: Router;
  readonly deps: DeskDeps;
}

/** Lets staff see, before anybody comes, whether a phone reaches this machine. Nothing is kept of the phone. */
export function mountReachCheck({ mount, routes, deps }: Parts): void {
  const checks = new Map<string, Check>();
  const { now } = deps;
  mount.staff(deskApi.startReachCheck, async ({ account, input, request }) => {
    const meeting = await deskOf(deps, account, input.meeting);
    if ('ok' in meeting) return meeting;
    const address = await addressOf(deps, meeting, request);
    if (address === null) return reject('no-address');
    for (const [check, { until }] of checks)
      if (until <= now() || checks.size >= mostChecks) checks.delete(check);
    const check = randomBytes(18).toString('base64url');
    checks.set(check, { meeting: meeting.id, until: now() + goodFor, arrived: 0, lastAt: null });
    return { check, link: linkCard(`${address}/api/door/reach/${check}`) };
  });
  mount.staff(deskApi.reachCheck, async ({ account, input }) => {
    const meeting = await deskOf(deps, account, input.meeting);
    if ('ok' in meeting) return meeting;
    const check = checks.get(input.check);
    if (check === undefined || check.meeting !== meeting.id) return reject('not-found');
    return { arrived: check.arrived, lastAt: check.lastAt };
  });
  routes.get('/api/door/reach/:check', (request, response) => {
    const check = checks.get(request.params.check);
    const isGood = check !== undefined && check.until > now();
    if (isGood) {
      check.arrived += 1;
      check.lastAt = now();
    }
    response
      .status(isGood ? 200 : 404)
      .type('html')
      .send(page(isGood ? texts.arrived : texts.expired));
  });
}

function page(lines: readonly string[]): string {
  const head =
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/plain/style.css">';
  const paragraphs = lines.map((line) => `<p>${line}</p>`).join('');
  return `<!doctype html><html lang="zh-CN"><head>${head}<title>${texts.title}</title></head><body><main><h1>${texts.title}</h1>${paragraphs}</main></body></html>`;
}
