import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

const script = readFileSync(`${import.meta.dirname}/../../public/old-browser.js`, 'utf8');

/** Where a browser is led from an address; null: it stays. */
function ledTo(address: string, promise: unknown): string | null {
  const { pathname, hash } = new URL(address, 'http://hall.test');
  let led: string | null = null;
  const replace = (to: string) => {
    led = to;
  };
  runInNewContext(script, {
    window: { location: { pathname, hash, replace } },
    Promise: promise,
  });
  return led;
}

const token = 'cihZN3dnPDBcqSMhigsAFupe8Y0e4hUR';
const old = () => {};

describe('an old browser', () => {
  it.each([
    [`/j#${token}`, `/plain/j/${token}`],
    [`/j/${token}`, `/plain/j/${token}`],
    ['/j', '/plain'],
    ['/m/01abcdefghjkmnpqrstvwxyz01', '/plain/m/01abcdefghjkmnpqrstvwxyz01'],
    ['/m/01abc/screen', '/plain'],
    ['/j#"><script>', '/plain'],
  ])('at %s is led to %s', (address, to) => {
    expect(ledTo(address, old)).toBe(to);
  });

  it('without promises is led there too', () => {
    expect(ledTo(`/j#${token}`, undefined)).toBe(`/plain/j/${token}`);
  });

  it('can read the script itself: nothing in it is younger than 2009', () => {
    expect(script.replace(/^\/\/.*$/gm, '')).not.toMatch(
      /=>|\b(let|const|class|async)\b|`|\?\.|\?\?/,
    );
  });
});

describe('a browser that is young enough', () => {
  it('stays', () => {
    expect(ledTo(`/j#${token}`, Promise)).toBeNull();
  });
});
