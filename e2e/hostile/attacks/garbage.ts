import { editFrame } from '../frames.ts';
import { type Attack, malformed, type Scene } from './attack.ts';

const frames: readonly (readonly [string, Uint8Array | string])[] = [
  ['an empty frame', new Uint8Array()],
  ['an unknown message', new Uint8Array([77, 1, 2])],
  ['a sync step that does not exist', new Uint8Array([0, 9, 0])],
  ['an update of noise', editFrame(new Uint8Array([250, 3, 9, 9, 255, 255, 255, 255, 7]))],
  ['a state vector of noise', new Uint8Array([0, 0, 3, 255, 255, 255])],
  ['presence of noise', new Uint8Array([1, 4, 9, 9, 9, 9])],
  ['a count of a thousand million', editFrame(new Uint8Array([255, 255, 255, 255, 127, 0]))],
  ['a length beyond its end', new Uint8Array([0, 2, 200, 1, 5])],
  ['text instead of bytes', 'hello'],
];

const oneByte: Attack = {
  name: 'a good edit with any one byte of it turned',
  does: async ({ intruder }) => {
    const edit = editFrame(new Uint8Array([1, 1, 7, 0, 4, 1, 4, 116, 101, 120, 116, 2, 97, 98, 0]));
    for (let at = 3; at < edit.length; at++) {
      const turned = edit.slice();
      turned[at] = (turned[at] ?? 0) ^ 0x55;
      intruder.line.say(turned);
    }
  },
  ends: malformed,
};

export const garbage: readonly Attack[] = [
  ...frames.map(([name, frame]) => ({
    name,
    does: ({ intruder }: Scene) => intruder.line.say(frame),
    ends: malformed,
  })),
  oneByte,
];
