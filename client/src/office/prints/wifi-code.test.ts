import { describe, expect, it } from 'vitest';
import { isTooShort, wifiText } from './wifi-code.ts';

describe('wifiText', () => {
  it('says name and password as phones read them', () => {
    expect(wifiText({ name: '社区议事厅', password: 'xieshang2026' })).toBe(
      'WIFI:T:WPA;S:社区议事厅;P:xieshang2026;;',
    );
  });

  it('escapes what would end a part, and nothing else', () => {
    expect(wifiText({ name: 'a;b,c:d"e\\f', password: 'p;w:1"2\\3,4' })).toBe(
      'WIFI:T:WPA;S:a\\;b\\,c\\:d\\"e\\\\f;P:p\\;w\\:1\\"2\\\\3\\,4;;',
    );
    expect(wifiText({ name: "hall #1 & 'two'", password: '' })).toBe(
      "WIFI:T:nopass;S:hall #1 & 'two';;",
    );
  });

  it('can be read back whatever was typed', () => {
    for (const typed of ['plain', ';;;', '\\', '\\;', 'S:x;P:y', '"', ',:', '汉字；：']) {
      const parts = [
        ...wifiText({ name: typed, password: `${typed}12345678` }).matchAll(
          /([TSP]):((?:\\.|[^\\;])*);/g,
        ),
      ].map(([, key, value]) => [key, value?.replace(/\\(.)/g, '$1')]);
      expect(parts).toEqual([
        ['T', 'WPA'],
        ['S', typed],
        ['P', `${typed}12345678`],
      ]);
    }
  });
});

describe('isTooShort', () => {
  it('knows what no network can have', () => {
    expect(['', '1234567', '12345678'].map(isTooShort)).toEqual([false, true, false]);
  });
});
