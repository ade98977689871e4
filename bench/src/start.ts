import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { end, launch, type Place, start, temporaryHome } from './child.ts';
import { freePort } from './free-port.ts';
import { admitted, joined, type Meeting, openMeeting } from './meeting.ts';
import { RawClient } from './raw-client.ts';
import { type Measured, ratio } from './report.ts';
import { LoadMeter, type Spread, spread } from './statistics.ts';

const patience = 60_000;

interface Started {
  readonly firstAnswer: Spread;
  readonly firstJoin: Spread;
}

/** From starting the process to its first HTTP answer, and to the first phone that is in its meeting again. */
export async function measureStart(args: string[]): Promise<Measured> {
  const { values } = parseArgs({ args, options: { rounds: { type: 'string', default: '5' } } });
  const rounds = Math.min(20, Math.max(1, Number(values.rounds)));
  const { home, remove } = await temporaryHome();
  const meter = new LoadMeter();
  try {
    const { meeting, cookie } = await prepared(home);
    const rejoin = async (url: string) => {
      const line = await RawClient.open(url, cookie);
      await joined(line, meeting);
      line.close();
    };
    const greet = async (url: string) => {
      const line = await RawClient.open(url);
      await line.ask('echo', {});
      line.close();
    };
    const times = (which: 'product' | 'bare', enter: typeof greet) =>
      meter.during(() => timed(rounds, { which, home, enter }));
    const ours = await times('product', rejoin);
    const baseline = await times('bare', greet);
    return {
      ours: { rounds, ...ours, loadShare: meter.share },
      baseline,
      ratios: {
        firstAnswerP50: ratio(ours.firstAnswer.p50, baseline.firstAnswer.p50),
        firstJoinP50: ratio(ours.firstJoin.p50, baseline.firstJoin.p50),
      },
      lost: rounds * 2 - ours.firstJoin.count - baseline.firstJoin.count,
      duplicates: 0,
      valid: !meter.isSaturated,
    };
  } finally {
    await remove();
  }
}

/** A meeting under way on the disk, and a phone that was in it. */
async function prepared(home: string): Promise<{ meeting: Meeting['id']; cookie: string }> {
  const server = await start('product', { home });
  try {
    const meeting = await openMeeting(server.url, server.said);
    const { cookie } = await admitted(meeting);
    return { meeting: meeting.id, cookie };
  } finally {
    await server.end();
  }
}

interface Timing extends Place {
  readonly which: 'product' | 'bare';
  enter(url: string): Promise<void>;
}

async function timed(rounds: number, { which, home, enter }: Timing): Promise<Started> {
  const answers: number[] = [];
  const joins: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const begun = performance.now();
    const child = launch(which, { home, env: { PORT: String(port) } });
    try {
      await answered(url, begun);
      answers.push(performance.now() - begun);
      await enter(url);
      joins.push(performance.now() - begun);
    } finally {
      await end(child);
    }
  }
  return { firstAnswer: spread(answers), firstJoin: spread(joins) };
}

async function answered(url: string, begun: number): Promise<void> {
  while (performance.now() - begun < patience) {
    const response = await fetch(`${url}/healthz`).catch(() => null);
    if (response?.ok) return;
    await wait(5);
  }
  throw new Error('The server did not answer');
}
