import type { MeetingId } from '@haoshangliang/shared/wire';
import { expect, test } from 'vitest';
import { randomId } from '../meetings/random-id.ts';
import type { DeviceId, Standing } from '../meetings/standing.ts';
import { OpenDoors, resident } from '../testing/hall.ts';
import { Standings } from './sockets-standings.ts';

const minute = 60_000;

test('what a device is gets looked up again after a change, when it ends by itself, and in the end anyway', async () => {
  const [device, meeting] = [randomId<'device'>() as DeviceId, randomId() as unknown as MeetingId];
  const doors = new OpenDoors();
  let now = 0;
  const standings = new Standings(doors, () => now);
  doors.onChange((change) => standings.forget(change));
  /** Put where nothing is announced. */
  const silently = (standing: Standing) => {
    doors.standing = async () => standing;
  };
  const [first, second] = [resident(randomId<'seat'>()), resident(randomId<'seat'>())];
  silently(first);
  expect(await standings.of(device, meeting)).toBe(first);
  silently({ ...second, until: 12 * minute });
  now = 9 * minute;
  expect(await standings.of(device, meeting)).toBe(first);
  doors.announce({ meeting, device });
  expect(await standings.of(device, meeting)).toMatchObject({ seats: second.seats });
  silently(first);
  now = 12 * minute;
  expect(await standings.of(device, meeting)).toBe(first);
  silently(second);
  now = 22 * minute - 1;
  expect(await standings.of(device, meeting)).toBe(first);
  now = 22 * minute;
  expect(await standings.of(device, meeting)).toBe(second);
});
