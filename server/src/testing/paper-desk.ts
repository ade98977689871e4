import { type Id, valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import { doorApi, materialApi } from '@haoshangliang/shared/wire';
import { byAccount, sendAll } from '../office/meetings/office-hand.ts';
import type { Browser } from './browser.ts';
import { consent, type LiftDoor, owner, startLiftDoor } from './lift-door.ts';

type FileId = Id<'file'>;

interface Sending {
  readonly browser?: Browser;
  readonly origin?: string;
  readonly 'content-type'?: string;
}

/** The lift case, and papers being brought to it. */
export async function startPaperDesk() {
  const door = await startLiftDoor();
  const { running, clerk, meeting } = door;
  return {
    ...door,
    ...filesOf(door),
    materials: async () =>
      valuesOf(
        (await running.hosts.state(meeting))?.materials.materials ?? { size: 0, buckets: {} },
      ),
    async resident(): Promise<Browser> {
      const browser = running.browser();
      const token = door.tokenOf(owner);
      await browser.get(doorApi.takeSeat, { token, consent, move: false });
      return browser;
    },
    async must(...commands: MeetingCommand[]) {
      const refused = await sendAll(running.hosts, meeting, byAccount(clerk.account.id), commands);
      if (refused !== null) throw new Error(refused.code);
    },
  };
}

export type PaperDesk = Awaited<ReturnType<typeof startPaperDesk>>;

function filesOf({ running, clerk, meeting }: LiftDoor) {
  return {
    pagePath: (file: FileId, page: number | string, of = meeting) =>
      `/api/office/meetings/${of}/files/${file}/pages/${page}`,
    piecePath: (file: FileId, piece: number) =>
      `/api/office/meetings/${meeting}/files/${file}/original/${piece}`,
    begin: async (kind: 'pdf' | 'picture', pages: number) =>
      (await clerk.browser.get(materialApi.beginFile, { meeting, kind, pages })).file,
    finish: (file: FileId, sight: 'held' | 'shown', browser: Browser = clerk.browser) => {
      const form = { file, item: null, title: '井道方案', sight };
      return browser.call(materialApi.addMaterial, { meeting, ...form });
    },
    /** Status and code of the answer. */
    async put(path: string, bytes: Uint8Array, sending: Sending = {}) {
      const { browser = clerk.browser, ...headers } = sending;
      const own = { cookie: browser.cookie, origin: running.url };
      const response = await fetch(`${running.url}${path}`, {
        method: 'POST',
        headers: { ...own, 'content-type': 'application/octet-stream', ...headers },
        body: new Blob([new Uint8Array(bytes)]),
      });
      const body = (await response.json()) as { readonly code?: string };
      return { status: response.status, code: body.code };
    },
    async read(browser: Browser, file: FileId, page: number | string = 1, of = meeting) {
      const path = `${running.url}/api/meetings/${of}/files/${file}/pages/${page}`;
      const response = await fetch(path, { headers: { cookie: browser.cookie } });
      const bytes = Buffer.from(await response.arrayBuffer());
      return { status: response.status, headers: response.headers, bytes };
    },
  };
}
