import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = `${import.meta.dirname}/../`;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
const sources = files.filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|^testing\//.test(file),
);
const sheets = files.filter((file) => file.endsWith('.css') && file !== 'ui/tokens.css');

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1');
}

const lines = (file: string) => withoutComments(readFileSync(root + file, 'utf8')).split('\n');

describe('sources', () => {
  it('have no Chinese word in the code', () => {
    const found = sources.flatMap((file) =>
      lines(file)
        .filter((line) => /\p{Script=Han}/u.test(line))
        .map((line) => `${file}: ${line}`),
    );
    expect(sources.length).toBeGreaterThan(50);
    expect(found).toEqual([]);
  });

  it('have no sentence between tags or in a spoken attribute', () => {
    const text = />\s*[A-Za-z][a-z]+[^<>{}()=;]*<\//;
    const attribute = /\b(title|label|placeholder|alt|aria-label|hint|legend)="[^"]*[A-Za-z]/;
    const found = sources
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) =>
        lines(file)
          .filter((line) => text.test(line) || attribute.test(line))
          .map((line) => `${file}: ${line}`),
      );
    expect(found).toEqual([]);
  });
});

describe('style sheets', () => {
  it('name no colour and no size: those are tokens', () => {
    const named =
      /#[0-9a-f]{3,8}\b|\b(rgb|hsl)a?\(|(?<![\w-])\d*\.?\d+(px|rem|em|pt|vh|vw|ms)\b|:\s*(white|black|red|gr[ae]y)\b/i;
    const allowed = /@media|: 100vh|calc\(var|letter-spacing/;
    const found = sheets.flatMap((file) =>
      lines(file)
        .filter((line) => named.test(line) && !allowed.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(sheets.length).toBeGreaterThan(10);
    expect(found).toEqual([]);
  });

  it('use tokens that exist', () => {
    const tokens = new Set(readFileSync(`${root}ui/tokens.css`, 'utf8').match(/--[\w-]+(?=:)/g));
    const used = sheets.flatMap((file) =>
      [...readFileSync(root + file, 'utf8').matchAll(/var\((--[\w-]+)\)/g)].map(
        (match) => match[1]!,
      ),
    );
    expect(used.filter((token) => !tokens.has(token))).toEqual([]);
    expect(used.length).toBeGreaterThan(100);
  });
});
