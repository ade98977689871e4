import { expect, test } from 'vitest';
import { landscapeMeeting, landscapeRoster, landscapeText } from '../testing/landscape-meeting.ts';
import { liftMeeting } from '../testing/lift-meeting.ts';
import { liftMinutes, minutesOf } from '../testing/minutes-of.ts';
import {
  neighboursMeeting,
  neighboursRoster,
  neighboursText,
} from '../testing/neighbours-meeting.ts';
import { structureOf } from '../testing/structure.ts';

// Each case is played and all its papers are compared line by line with what is kept. Where a change is meant, write them
// anew with `pnpm exec vitest run shared/src/minutes/cases.test.ts --update` and read the difference.

test('the lift: one text voted down, the next one passed', async () => {
  const papers = structureOf(liftMinutes(liftMeeting().events));
  await expect(papers).toMatchFileSnapshot('./golden/canghoujie_elevator.txt');
});

test('the neighbours’ house: two of five, a text, contentment in secret', async () => {
  const { names: seats } = neighboursRoster;
  const told = { organ: '福强社区', seats, texts: [neighboursText] };
  const papers = structureOf(minutesOf(neighboursMeeting().events, told));
  await expect(papers).toMatchFileSnapshot('./golden/fuqiang_neighbour_home.txt');
});

test('the village’s looks: no quorum, a second sitting, a tie and a run-off', async () => {
  const { names: seats } = landscapeRoster;
  const told = { organ: '关明村', seats, texts: [landscapeText] };
  const papers = structureOf(minutesOf(landscapeMeeting().events, told));
  await expect(papers).toMatchFileSnapshot('./golden/guanming_village_landscape.txt');
});
