import { audiences, type Choices } from '@haoshangliang/shared/kernel';
import { projectMeeting, type StreamEvent } from '@haoshangliang/shared/meeting';
import { choicesFrom, historyFrom, viewersOf } from '@haoshangliang/shared/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startHosts } from '../testing/bench-of-hosts.ts';
import { OtherWriter, outletTo, Page } from '../testing/cut-line.ts';
import { TestClock } from '../testing/test-clock.ts';
import type { MeetingHostTable } from './meeting-hosts.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

const numbers = (size: number) =>
  fc.array(fc.nat({ max: 1_000_000 }), { minLength: size, maxLength: size });

interface Scene {
  readonly pages: readonly Page[];
  readonly other: OtherWriter;
  readonly hosts: MeetingHostTable;
  readonly choices: Choices;
}

async function shakeLines({ pages, other, hosts, choices }: Scene): Promise<void> {
  for (const page of pages) {
    if (!page.isConnected && choices.oneIn(2)) await page.connect(hosts, other.meeting);
    else if (choices.oneIn(5)) page.cut();
  }
}

/** The story is written bit by bit while lines break and mend. */
async function play(scene: Scene, events: readonly StreamEvent[]): Promise<void> {
  const { other, hosts, choices, pages } = scene;
  for (let written = 0; written < events.length; ) {
    const part = events.slice(written, written + 1 + choices.upTo(5));
    await other.write(part);
    written += part.length;
    if (choices.oneIn(2)) await hosts.refresh(other.meeting);
    if (choices.oneIn(3)) await turn();
    await shakeLines(scene);
  }
  await hosts.refresh(other.meeting);
  for (const page of pages) if (!page.isConnected) await page.connect(hosts, other.meeting);
}

async function settle(clock: TestClock): Promise<void> {
  for (let i = 0; i < 4; i++) {
    clock.pass(500);
    for (let j = 0; j < 10; j++) await turn();
  }
}

describe('catching up by number', () => {
  test('a page holds what a fresh projection holds, however often its line was cut', async () => {
    await fc.assert(
      fc.asyncProperty(numbers(400), numbers(120), async (story, cuts) => {
        const { events } = historyFrom(choicesFrom(story), 60);
        const pages = viewersOf(events).map((viewer) => new Page(viewer));
        const other = new OtherWriter();
        const clock = new TestClock();
        const outlet = outletTo(pages);
        const { hosts, close } = startHosts({ events: other.log, clock, outlet });
        await play({ pages, other, hosts, choices: choicesFrom(cuts) }, events);
        await settle(clock);
        for (const page of pages) {
          const { state, through } = await hosts.view(other.meeting, page.viewer);
          expect([page.through, page.state]).toEqual([through, JSON.parse(JSON.stringify(state))]);
        }
        await close();
      }),
      { numRuns: 60 },
    );
  });

  test('the first thing a page holds is the projection for its audience', async () => {
    const { events, state } = historyFrom(choicesFrom([5, 9, 2, 7, 1, 4, 4, 8, 3, 6]), 40);
    const other = new OtherWriter();
    await other.write(events);
    const { hosts, close } = startHosts({ events: other.log, clock: new TestClock() });
    for (const audience of audiences) {
      const viewer = { audience, seats: [] };
      const joined = await hosts.join(other.meeting, {
        viewer,
        since: null,
        erasures: 0,
        enter() {},
      });
      expect(joined).toMatchObject({ through: events.length, own: [], events: [] });
      expect(joined!.state).toEqual(projectMeeting(state, viewer));
    }
    await close();
  });
});
