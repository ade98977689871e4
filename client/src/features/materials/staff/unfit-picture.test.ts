import { expect, test } from 'vitest';
import { unfitPicture } from './unfit-picture.ts';

test('what is too large for any camera is not even opened', async () => {
  const large = new Blob([new Uint8Array(41 * 1024 * 1024)]);
  expect(await unfitPicture(large)).toBe('picture-too-large');
});

test('HEIC that this browser cannot read is told as what it is, whatever it is called', async () => {
  globalThis.createImageBitmap = () => Promise.reject(new Error('cannot'));
  const head = [0, 0, 0, 24, ...new TextEncoder().encode('ftypheic'), 0, 0, 0, 0];
  expect(await unfitPicture(new File([new Uint8Array(head)], 'IMG_1.jpg'))).toBe('picture-heic');
  expect(await unfitPicture(new Blob([new Uint8Array([0xff, 0xd8, 0xff])]))).toBeNull();
  Reflect.deleteProperty(globalThis, 'createImageBitmap');
});
