import { type Id, valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import { doorApi, type MeetingId, materialApi } from '@haoshangliang/shared/wire';
import { byAccount, sendAll } from '../office/meetings/office-hand.ts';
import type { Browser } from './browser.ts';
import { consent, owner, startLiftDoor } from './lift-door.ts';

type FileId = Id<'file'>;

/** The lift case, and papers being brought to it. */
export async function startPaperDesk() {
  const door = await startLiftDoor();
  const { running, clerk, meeting } = door;
  const url = (path: string) => `${running.url}${path}`;
  const pagePath = (file: FileId, page: number | string, of: MeetingId = meeting) =>
    `/api/office/meetings/${of}/files/${file}/pages/${page}`;
  const materials = async () =>
    valuesOf((await running.hosts.state(meeting))?.materials.materials ?? { size: 0, buckets: {} });
  return {
    ...door,
    url,
    pagePath,
    materials,
    piecePath: (file: FileId, piece: number) =>
      `/api/office/meetings/${meeting}/files/${file}/original/${piece}`,
    begin: async (kind: 'pdf' | 'picture', pages: number) =>
      (await clerk.browser.get(materialApi.beginFile, { meeting, kind, pages })).file,
    finish: (file: FileId, sight: 'held' | 'shown', browser: Browser = clerk.browser) => {
      const form = { file, item: null, title: '井道方案', sight };
      return browser.call(materialApi.addMaterial, { meeting, ...form });
    },
    async put(
      path: string,
      bytes: Uint8Array,
      { browser = clerk.browser, ...headers }: Sending = {},
    ) {
      const own = { cookie: browser.cookie, origin: running.url };
      const response = await fetch(url(path), {
        method: 'POST',
        headers: { ...own, 'content-type': 'application/octet-stream', ...headers },
        body: new Blob([new Uint8Array(bytes)]),
      });
      const body: unknown = await response.json();
      return { status: response.status, body };
    },
    async read(browser: Browser, file: FileId, page: number | string = 1, of = meeting) {
      const path = url(`/api/meetings/${of}/files/${file}/pages/${page}`);
      const response = await fetch(path, { headers: { cookie: browser.cookie } });
      const bytes = Buffer.from(await response.arrayBuffer());
      return { status: response.status, headers: response.headers, bytes };
    },
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

interface Sending {
  readonly browser?: Browser;
  readonly origin?: string;
  readonly 'content-type'?: string;
}

export type PaperDesk = Awaited<ReturnType<typeof startPaperDesk>>;
