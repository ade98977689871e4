import { readFileSync } from 'node:fs';
import { type Broken, verifyRecord } from '@haoshangliang/shared/record';
import { hashing } from '../ports/event-chain.ts';

function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

const faults: Readonly<Record<Broken['fault'], readonly [zh: string, en: string]>> = {
  'not-a-record': ['不是会议档案文件', 'this is no record file'],
  'event-missing': ['记录缺失或次序不对', 'the event is missing or out of order'],
  'event-changed': ['记录被改动过', 'the event has been changed'],
  'words-changed': ['记录的文字被改动过', 'its words have been changed'],
  'text-missing': ['它所说的定稿不在文件里', 'its frozen text is not in the file'],
  'text-changed': ['它所说的定稿被改动过', 'its frozen text has been changed'],
  'text-unknown': ['多出一份没有记录的定稿', 'a frozen text is not in the record'],
  'issue-missing': ['它所说的签发纪要不在文件里', 'its issued minutes are not in the file'],
  'issue-changed': ['它所说的签发纪要被改动过', 'its issued minutes have been changed'],
  'issue-unknown': ['有一份纪要没有签发过', 'minutes in the file were never issued'],
};

function read(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** `pnpm verify <file>`: recomputes a record that was downloaded; needs neither the server nor its data. */
function verify(path: string): number {
  const found = verifyRecord(read(path), hashing);
  if (!found.sound) {
    const [zh, en] = faults[found.fault];
    const place = found.seq === 0 ? ['', ''] : [`第${found.seq}条：`, `event ${found.seq}: `];
    say(`核验不通过。${place[0]}${zh}。`, `Not sound: ${place[1]}${en}.`);
    return 1;
  }
  const { meeting, head, texts, erased, issues } = found;
  say(`核验通过 / sound: ${meeting}`);
  say(`  记录 / events: ${head.seq}, ${head.hash}`);
  say(`  定稿 / frozen texts: ${texts}`);
  say(`  已依申请删除文字 / words erased: ${erased}`);
  for (const { no, seq, hash } of issues) {
    say(
      `  ${no === 1 ? '签发 / issued' : `更正第${no - 1}号 / correction ${no - 1}`}: ${seq}, ${hash}`,
    );
  }
  return 0;
}

const [path] = process.argv.slice(2);
if (path === undefined) {
  say('用法 / usage: pnpm verify <会议档案.json>');
  process.exitCode = 2;
} else {
  process.exitCode = verify(path);
}
