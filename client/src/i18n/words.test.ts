import { readdirSync, readFileSync } from 'node:fs';
import { errorCodes } from '@haoshangliang/shared/wire';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownRefusals } from '../sync/outbox.ts';
import { languages } from './language.ts';
import { refusalWords } from './refusal-words.ts';

type Tree = { readonly [key: string]: string | Tree };

const folder = `${import.meta.dirname}/`;
const namespaces = readdirSync(`${folder}zh-CN`).map((file) => file.replace('.json', ''));

function read(language: string, namespace: string): Tree {
  return JSON.parse(readFileSync(`${folder}${language}/${namespace}.json`, 'utf8')) as Tree;
}

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  );
}

/** Chinese has one form for every number, English two: both forms are one key. */
const singular = (key: string) => key.replace(/_(one|other)$/, '');
const keysOf = (language: string, namespace: string) =>
  [...new Set(leaves(read(language, namespace)).map(([key]) => singular(key)))].sort();
const gaps = (words: string) => [...words.matchAll(/{{(\w+)}}/g)].map((match) => match[1]).sort();

describe('words', () => {
  it('stand in the same files in both languages', () => {
    expect(readdirSync(`${folder}en`).sort()).toEqual(readdirSync(`${folder}zh-CN`).sort());
    expect(namespaces.length).toBeGreaterThan(10);
  });

  it.each(namespaces)(
    'of %s have the same keys and the same gaps in both languages',
    (namespace) => {
      expect(keysOf('en', namespace)).toEqual(keysOf('zh-CN', namespace));
      const english = new Map(leaves(read('en', namespace)));
      for (const [key, words] of leaves(read('zh-CN', namespace))) {
        const other = english.get(key) ?? english.get(`${key}_other`) ?? '';
        expect([key, gaps(other)]).toEqual([key, gaps(words)]);
      }
    },
  );

  it.each(languages)(
    'are never empty in %s, and English has no Chinese sentence in it',
    (language) => {
      for (const namespace of namespaces) {
        for (const [key, words] of leaves(read(language, namespace))) {
          expect(words.trim(), key).not.toBe('');
          if (language === 'en' && key !== 'otherLanguage')
            expect(words, key).not.toMatch(/\p{Script=Han}/u);
        }
      }
    },
  );
});

describe.each(languages)('refusals in %s', (language) => {
  beforeAll(async () => {
    const resources = Object.fromEntries(namespaces.map((name) => [name, read(language, name)]));
    await i18next.init({
      lng: language,
      resources: { [language]: resources },
      interpolation: { escapeValue: false },
    });
  });

  it.each([...errorCodes, ...ownRefusals])('say what %s means', (code) => {
    const detail = {
      count: 2,
      max: 3,
      at: 'x',
      no: 4,
      row: 5,
      seconds: 6,
      closedAt: 7,
      opensAt: 11,
      eligible: 8,
      present: 9,
      needed: 10,
      most: 12,
    };
    const words = refusalWords({ code, detail });
    expect(words).not.toBe(refusalWords({ code: 'a-code-of-tomorrow' }));
    expect(words).not.toContain('{{');
    expect(words).toMatch(/\p{L}{2}/u);
  });

  it('answer an unknown or hostile code in general words, with the reference to quote', () => {
    const general = refusalWords({ code: 'a-code-of-tomorrow' });
    for (const code of ['__proto__', 'constructor', 'errors', 'refusal', '', '<b>', 'ui:close']) {
      expect(refusalWords({ code })).toBe(general);
    }
    expect(refusalWords({ code: 'x', reference: 'r-1' })).toContain('r-1');
  });
});
