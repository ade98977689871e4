import { type Rejection, reject } from '@haoshangliang/shared/kernel';
import { sessionApi } from '@haoshangliang/shared/wire';
import type { Request, Response } from 'express';
import type { Device, Devices } from '../../gateway/devices.ts';
import type { AccountRow } from '../../ports/schema.ts';
import type { StandingChanges } from '../changes.ts';
import type { Mount, StaffVisit } from '../routing.ts';
import { accountInfo, officeInfo } from './account-book.ts';
import { type ConsoleDeps, resetAtConsole } from './console-reset.ts';
import { hashPassword, newRecoveryCode, passwordRefusal } from './passwords.ts';
import type { SetUp } from './set-up.ts';
import type { SignIn } from './sign-in.ts';

export interface SessionDeps extends ConsoleDeps {
  readonly devices: Devices;
  readonly changes: StandingChanges;
  readonly setUp: SetUp;
  readonly signIn: SignIn;
}

interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

export function mountSession(mount: Mount, deps: SessionDeps): void {
  mountSetUp(mount, deps);
  mountSigning(mount, deps);
  mountPasswords(mount, deps);
}

function mountSetUp(mount: Mount, deps: SessionDeps): void {
  const { setUp, devices, now } = deps;
  mount.open(sessionApi.setupState, async () => ({
    needed: await setUp.isNeeded(),
    now: now(),
  }));
  mount.open(sessionApi.checkSetup, async ({ input }) => (await setUp.refusal(input.token)) ?? {});
  mount.open(sessionApi.setUp, async ({ input, request, response }) => {
    const made = await setUp.make(input);
    if ('ok' in made) return made;
    const device = await devices.ensure(request, response);
    await enter(deps, made.account, device, { request, response });
    return {
      account: accountInfo(made.account),
      office: officeInfo(made.office),
      recoveryCode: made.recoveryCode,
    };
  });
}

function mountSigning(mount: Mount, deps: SessionDeps): void {
  const { book, devices, signIn, now } = deps;
  mount.open(sessionApi.me, async ({ device }) => {
    const account = device?.account ? await book.byId(device.account) : undefined;
    if (account === undefined) return { now: now(), account: null, office: null };
    return { now: now(), ...(await described(deps, account)) };
  });
  // Only whoever gets in is given a device: guesses leave none behind.
  mount.open(sessionApi.signIn, async ({ input, device, request, response }) => {
    const account = await signIn.withPassword(input, device);
    if ('ok' in account) return account;
    const here = device ?? (await devices.ensure(request, response));
    await enter(deps, account, here, { request, response });
    return await described(deps, account);
  });
  mount.staff(sessionApi.signOut, async (visit) => {
    await leave(deps, visit);
    return {};
  });
  mount.open(sessionApi.recover, async ({ input, device, request, response }) => {
    const result = await signIn.withCode(input, device);
    if ('ok' in result) return result;
    announceAll(deps, result.account);
    const here = device ?? (await devices.ensure(request, response));
    await enter(deps, result.account, here, { request, response });
    return { ...(await described(deps, result.account)), recoveryCode: result.recoveryCode };
  });
}

function mountPasswords(mount: Mount, deps: SessionDeps): void {
  const { book, signIn, tables } = deps;
  mount.staff(
    sessionApi.changePassword,
    async ({ input, account: id, device, request, response }) => {
      const account = await signIn.confirm(id, input.current);
      if ('ok' in account) return account;
      const weak: Rejection | null = passwordRefusal(input.next, account.login);
      if (weak !== null) return weak;
      if (input.next === input.current) return reject('password-weak', { why: 'same' });
      const passwordHash = await hashPassword(input.next);
      await tables.write(book.settingPassword(id, passwordHash), book.signingOut(id, device.id));
      announceAll(deps, account);
      await deps.devices.rotate(device, request, response);
      return {};
    },
  );
  mount.open(sessionApi.resetAtConsole, async ({ input }) => {
    const account = await resetAtConsole(deps, input);
    if ('ok' in account) return account;
    announceAll(deps, account);
    return {};
  });
  mount.staff(sessionApi.renewRecoveryCode, async ({ input, account: id }) => {
    const account = await signIn.confirm(id, input.current);
    if ('ok' in account) return account;
    const { code, hash } = newRecoveryCode();
    await tables.write(book.settingRecovery(id, hash));
    return { recoveryCode: code };
  });
}

async function described({ book }: SessionDeps, account: AccountRow) {
  return { account: accountInfo(account), office: officeInfo(await book.officeOf(account)) };
}

async function enter(
  deps: SessionDeps,
  account: AccountRow,
  device: Device,
  { request, response }: Exchange,
): Promise<void> {
  const { db } = deps.tables;
  const signed = { account: account.id, known_account: account.id };
  await deps.tables.write(db.updateTable('device').set(signed).where('id', '=', device.id));
  await deps.devices.rotate(device, request, response);
  deps.changes.announce({ meeting: null, device: device.id });
}

async function leave(deps: SessionDeps, visit: StaffVisit<object>): Promise<void> {
  const { device, request, response } = visit;
  const { db } = deps.tables;
  await deps.tables.write(
    db.updateTable('device').set({ account: null }).where('id', '=', device.id),
  );
  await deps.devices.rotate(device, request, response);
  deps.changes.announce({ meeting: null, device: device.id });
}

/** The account's browsers are judged anew, wherever they are. */
function announceAll({ devices, changes }: SessionDeps, account: AccountRow): void {
  devices.forget();
  changes.announce({ meeting: null, account: account.id });
}
