import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Html, html } from './html.ts';
import { plainTexts } from './words.ts';

const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test('everything is said in both languages, with the same gaps', () => {
  const { 'zh-CN': chinese, en } = plainTexts;
  for (const part of ['words', 'refusals'] as const) {
    expect(Object.keys(en[part])).toEqual(Object.keys(chinese[part]));
    for (const [key, text] of Object.entries(chinese[part])) {
      expect([key, gaps(en[part][key] ?? '')]).toEqual([key, gaps(text)]);
      expect(en[part][key]).not.toMatch(/\p{Script=Han}/u);
    }
  }
});

function sourcesIn(folder: string): string[] {
  const files = readdirSync(folder).filter((name) => !name.includes('.test.'));
  return files.map((name) => readFileSync(join(folder, name), 'utf8'));
}

test('every word that is said is written down, and every one that is written down is said', () => {
  // The pages behind a link to the minutes are said in the same words.
  const folders = ['.', '../../minutes/answers'].map((name) => join(import.meta.dirname, name));
  const sources = folders.flatMap(sourcesIn).join('\n');
  const said = [...sources.matchAll(/say\(['`]([a-z-]+(?:\.[a-z_A-Z-]+)?)['`]/g)].map(
    ([, key]) => key,
  );
  expect(said.length).toBeGreaterThan(20);
  const known = Object.keys(plainTexts['zh-CN'].words);
  expect(said.filter((key) => key !== undefined && !known.includes(key))).toEqual([]);
  // Some are put together from a word and a code.
  const families = [...sources.matchAll(/`([a-z.]+\.)\$\{/g)].map(([, family]) => family ?? '');
  const unused = known.filter(
    (key) => !said.includes(key) && !families.some((family) => key.startsWith(family)),
  );
  expect(unused.filter((key) => !sources.includes(`'${key}'`))).toEqual([]);
});

test('nothing that people write becomes markup', () => {
  const typed = `<img src=x onerror="alert('1')">&`;
  expect(
    html`<p title="${typed}">${typed}${[typed, new Html('<b>ours</b>')]}${null}${false}${3}</p>`
      .text,
  ).toBe(
    '<p title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;">' +
      '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;'.repeat(2) +
      '<b>ours</b>3</p>',
  );
});
