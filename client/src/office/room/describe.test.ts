import { readdirSync, readFileSync } from 'node:fs';
import {
  counterMeeting,
  featureNames,
  initialMeeting,
  type StreamEvent,
} from '@haoshangliang/shared/meeting';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { describe as wordsOf } from './describe.ts';

const features = `${import.meta.dirname}/../../../../shared/src/features/`;
const words = `${import.meta.dirname}/../../i18n/zh-CN/`;

function goldenEvents(feature: string): StreamEvent[] {
  const folder = `${features}${feature}/golden/`;
  return readdirSync(folder).map((file) => {
    const stored: unknown = JSON.parse(readFileSync(folder + file, 'utf8'));
    return (stored as { event?: StreamEvent }).event ?? (stored as StreamEvent);
  });
}

/** Ballots are counted in the record and never told while people vote, on whatever way they come: where they are entered they are taken back. */
const untold: readonly string[] = [
  'votes/ballot-cast',
  'votes/ballot-struck',
  'votes/hands-counted',
  'votes/hands-taken-back',
  'votes/paper-read',
  'votes/paper-dropped',
];

/** People's own acts are nobody else's to take back. */
function canBeTakenBack(event: StreamEvent): boolean {
  const bySelf = JSON.stringify(event.data).includes('"bySelf":true');
  const ownSecond =
    /second/.test(event.type) && JSON.stringify(event.data).includes('"recorded":false');
  if (untold.includes(event.type)) return false;
  return counterMeeting(event) !== null && !bySelf && !ownSecond;
}

describe('what can be taken back', () => {
  beforeAll(async () => {
    const files = readdirSync(words).map((file) => file.replace('.json', ''));
    const resources = Object.fromEntries(
      files.map((name) => [name, JSON.parse(readFileSync(`${words}${name}.json`, 'utf8'))]),
    );
    await i18next.init({ lng: 'zh-CN', resources: { 'zh-CN': resources } });
  });

  it.each(featureNames.map((name) => [name]))('is named in words: %s', (feature) => {
    const events = goldenEvents(feature).filter(canBeTakenBack);
    expect(events.length).toBeGreaterThan(0);
    const nameless = events.filter((event) => {
      const said = wordsOf(event, initialMeeting, () => '王旸');
      return said === null || said.includes('{{') || !/\p{Script=Han}/u.test(said);
    });
    expect(nameless.map(({ type }) => type)).toEqual([]);
  });
});
