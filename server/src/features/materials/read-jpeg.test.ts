import { expect, test } from 'vitest';
import { cameraData, jpeg } from '../../testing/pictures.ts';
import { readJpeg } from './read-jpeg.ts';

test('a picture as a canvas writes it', () => {
  expect(readJpeg(jpeg())).toEqual({ width: 2, height: 1 });
  expect(readJpeg(jpeg({ width: 1240, height: 1754 }))).toEqual({ width: 1240, height: 1754 });
});

test('progressive pictures with several scans, and restarts inside a scan', () => {
  const scan = jpeg().subarray(-18, -2);
  const twice = Buffer.concat([jpeg().subarray(0, -2), scan, Buffer.of(0xff, 0xd9)]);
  expect(readJpeg(twice)).toEqual({ width: 2, height: 1 });
  const restarted = Buffer.concat([
    jpeg().subarray(0, -2),
    Buffer.of(0xff, 0xd0, 0x11, 0xff, 0xd9),
  ]);
  expect(readJpeg(restarted)).toEqual({ width: 2, height: 1 });
});

/** A segment of an application, in hexadecimal. */
const segment = (marker: number, content: string) =>
  Buffer.concat([
    Buffer.of(0xff, marker, 0, content.length + 2),
    Buffer.from(content, 'latin1'),
  ]).toString('hex');

test('with a colour profile and with Adobe’s colour transform', () => {
  const profile = segment(0xe2, 'ICC_PROFILE\0\u0001\u0001profile');
  const adobe = segment(0xee, 'Adobe\0d\0\0\0\0\u0001');
  expect(readJpeg(jpeg({ before: profile + adobe }))).toEqual({ width: 2, height: 1 });
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['two bytes', Buffer.of(0xff, 0xd8)],
  ['a PNG', Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  [
    'an SVG',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  ],
  ['a page of HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['HTML behind the magic bytes', Buffer.from('ffd8ff3c7363726970743e', 'hex')],
  [
    'a picture with something behind it',
    jpeg({ behind: Buffer.from('<script>alert(1)</script>') }),
  ],
  ['a picture that is also a zip', jpeg({ behind: Buffer.from('504b0304', 'hex') })],
  ['a picture with camera data', jpeg({ before: cameraData })],
  ['camera data under the marker of JFIF', jpeg({ before: segment(0xe0, 'Exif\0\0GPS') })],
  ['pictures of a camera under that of profiles', jpeg({ before: segment(0xe2, 'MPF\0GPS') })],
  ['camera data under that of Adobe', jpeg({ before: segment(0xee, 'Exif\0\0GPS') })],
  ['an empty segment of JFIF', jpeg({ before: segment(0xe0, '') })],
  ['JFIF without its end', jpeg({ before: segment(0xe0, 'JFIF') })],
  ['a picture with a comment', jpeg({ before: 'fffe00083c7363723e' })],
  ['half a picture', jpeg().subarray(0, 120)],
  ['a picture without an end', jpeg().subarray(0, -2)],
  ['a picture without a scan', Buffer.concat([jpeg().subarray(0, 60), Buffer.of(0xff, 0xd9)])],
  ['a segment longer than the file', Buffer.from('ffd8ffe0ffff0000', 'hex')],
  ['a segment of no length', Buffer.from('ffd8ffe00000ffd9', 'hex')],
  ['two frames', jpeg({ before: 'ffc0000b080001000201011100' })],
])('%s is none', (_, bytes) => {
  expect(readJpeg(bytes)).toBeNull();
});

test('every cut and every changed byte is answered', () => {
  const whole = jpeg();
  for (let at = 0; at < whole.length; at++) {
    expect(readJpeg(whole.subarray(0, at))).toBeNull();
    const bent = Buffer.from(whole);
    bent[at] = (bent[at] ?? 0) ^ 0xff;
    expect(() => readJpeg(bent)).not.toThrow();
  }
});
