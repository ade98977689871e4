import { reject } from '@haoshangliang/shared/kernel';
import { numberText } from '@haoshangliang/shared/minutes';
import { paperApi } from '@haoshangliang/shared/wire';
import type { MeetingHosts } from '../../meetings/meeting-hosts.ts';
import { createPaperBook } from '../../papers/paper-book.ts';
import type { Tables } from '../../ports/tables.ts';
import type { Mount } from '../routing.ts';
import type { OfficeTree } from './office-tree.ts';

interface PaperRouteDeps {
  readonly tables: Tables;
  readonly tree: OfficeTree;
  readonly hosts: MeetingHosts;
  readonly now: () => number;
}

/** 文书设置, for whoever acts for the office. */
export function mountPapers(mount: Mount, { tables, tree, hosts, now }: PaperRouteDeps): void {
  const book = createPaperBook(tables);
  mount.staff(paperApi.readPaperSettings, async ({ account, input: { office } }) => {
    if (!(await tree.covers(account, office))) return reject('not-found');
    const given = [];
    for (const row of await book.given(office)) {
      const title = (await hosts.state(row.meeting))?.life.words?.title ?? null;
      given.push({ number: numberText(row), title, at: row.given_at });
    }
    return { settings: await book.settings(office), given };
  });
  mount.staff(paperApi.changePaperSettings, async ({ account, input }) => {
    if (!(await tree.covers(account, input.office))) return reject('not-found');
    await book.change(input.office, input.settings, account, now());
    return {};
  });
}
