import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import type { RecordFile } from '@haoshangliang/shared/record';
import { emptyPaperSettings, minutesApi, paperApi } from '@haoshangliang/shared/wire';
import { unzipSync } from 'fflate';
import { commanding } from './commanding.ts';
import { firstClerk, newMeeting } from './office-people.ts';
import { type RunningOffice, startOffice } from './running-office.ts';
import { wordText } from './word-text.ts';

/** A meeting whose minutes are in review, in an office with a heading of its own, and what is issued from it. */
export async function startIssuing(environment: Record<string, string> = {}) {
  const running = await startOffice(environment);
  const clerk = await firstClerk(running);
  const set = (banner: string, signer: string) =>
    clerk.browser.send(paperApi.changePaperSettings, {
      office: clerk.office.id,
      settings: {
        ...{ ...emptyPaperSettings, banner, signer, copies: ['街道办事处'] },
        number: { form: 'issue', prefix: '', yearly: true, first: 3 },
      },
    });
  await set('仓后街社区有事好商量纪要', '王旸');
  const meeting = await newMeeting(clerk);
  const told: Tell = (...commands) =>
    commanding(running, { account: clerk.account.id, meeting }, commands);
  const must = async (...commands: readonly MeetingCommand[]) => {
    await told(...commands);
    await running.settled();
  };
  const { failed, unkept } = unkeeping(running, told);
  await must(
    { type: 'life/open-meeting' },
    { type: 'life/close-meeting', despite: 8 },
    { type: 'life/submit-minutes' },
  );
  const answered = (path: string) =>
    fetch(`${running.url}${path}`, { headers: { cookie: clerk.browser.cookie } });
  const fetched = async (path: string) => Buffer.from(await (await answered(path)).arrayBuffer());
  return {
    ...{ running, clerk, meeting, set, must, answered, fetched, unkept, failed },
    issue: () => must({ type: 'life/issue-minutes' }),
    correct: () => must({ type: 'life/recall-minutes', reason: '单位名称有误' }),
    issues: async () => (await clerk.browser.get(minutesApi.listIssues, { meeting })).issues,
    record: async () =>
      JSON.parse(`${await fetched(`/api/meetings/${meeting}/record.json`)}`) as RecordFile,
    async word(path = `/api/meetings/${meeting}/minutes.docx`) {
      const file = new Uint8Array(await fetched(path));
      return { parts: unzipSync(file), text: wordText(file) };
    },
  };
}

type Tell = (...commands: readonly MeetingCommand[]) => Promise<void>;

/** How keeping what is issued fails, and what a test waits for then. */
function unkeeping(running: RunningOffice, told: Tell) {
  /** How often keeping has failed by now. */
  const failures = async () => {
    const meters = await (await fetch(`${running.url}/metrics`)).text();
    const line = meters
      .split('\n')
      .find((each) => /keep-minutes.*failed|failed.*keep-minutes/.test(each));
    return line === undefined ? 0 : Number(line.split(' ').at(-1));
  };
  const failed = async (count: number) => {
    while ((await failures()) < count) await new Promise((resolve) => setTimeout(resolve, 2));
  };
  /** Sends the commands while what the office has set cannot be read: what is issued is not kept. */
  const unkept = async (...commands: readonly MeetingCommand[]) => {
    const { tables } = running.storage;
    const before = await failures();
    await tables.write(tables.db.updateTable('paper_settings').set({ settings: '{' }));
    await told(...commands);
    const issues = commands.filter(({ type }) => type === 'life/issue-minutes');
    await failed(before + issues.length);
  };
  return { failed, unkept };
}

export type Issuing = Awaited<ReturnType<typeof startIssuing>>;
