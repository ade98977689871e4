import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  eventSpec,
  evolveMeeting,
  featureNames,
  features,
  type StreamEvent,
} from '../meeting/index.ts';
import { openedMeeting } from './history.ts';

const folder = (name: string) => new URL(`../features/${name}/golden/`, import.meta.url);

describe.each(featureNames)('golden events of %s', (name) => {
  const files = readdirSync(folder(name)).filter((file) => file.endsWith('.json'));

  test('there is one for every type', () => {
    const types = new Set(
      files.map(
        (file) =>
          (JSON.parse(readFileSync(new URL(file, folder(name)), 'utf8')) as StreamEvent).type,
      ),
    );
    expect([...types].sort()).toEqual(Object.keys(features[name].events).sort());
  });

  test.each(files)('%s is still understood', (file) => {
    const event = JSON.parse(readFileSync(new URL(file, folder(name)), 'utf8')) as StreamEvent;
    const spec = eventSpec(event.type);
    expect(spec).toBeDefined();
    expect(z.safeParse(spec?.data ?? z.never(), event.data).error).toBeUndefined();
    if (event.words !== null)
      expect(z.safeParse(spec?.words ?? z.never(), event.words).error).toBeUndefined();
    const { state } = openedMeeting();
    expect(() =>
      evolveMeeting(evolveMeeting(state, event), { ...event, words: null }),
    ).not.toThrow();
  });
});
