import { posix } from 'node:path';
import { minutesPaper, type Paper } from '@haoshangliang/shared/minutes';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { printedPaper } from '../../minutes/printed.ts';
import { liftInReview } from '../../testing/lift-print.ts';
import { disorder } from '../../testing/word-order.ts';
import { paperDocx } from './paper-docx.ts';

const { forms, ...minutes } = liftInReview();
const seal = { hash: 'ab12cd34'.repeat(8), address: 'https://hsl.example.cn/k/x/ab12cd34' };
const papers: readonly [name: string, paper: Paper][] = [
  ['minutes', minutesPaper(minutes)],
  ['minutes that are issued', minutesPaper(minutes, seal)],
  ['送审稿', printedPaper({ ...minutes, forms, seal: null })],
  ...Object.entries(forms),
];

/** What the parser has to complain about, and every element with its attributes. */
function read(xml: string) {
  const parser = new SaxesParser({ xmlns: true });
  const faults: string[] = [];
  const elements: { name: string; attributes: Record<string, string>; children: string[] }[] = [];
  const open: string[][] = [];
  parser.on('error', ({ message }) => faults.push(message));
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const children: string[] = [];
    elements.push({ name, attributes: Object.fromEntries(values), children });
    open.at(-1)?.push(name);
    open.push(children);
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return { faults, elements };
}

const isRelation = ({ name }: { readonly name: string }) => name === 'Relationship';

/** A target is meant from the folder above the one of the relations; an absolute one from the package's root. */
function targetOf(relations: string, target: string): string {
  const folder = posix.dirname(posix.dirname(relations));
  return target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
}

describe.each(papers)('%s as a package of XML', (_name, paper) => {
  const parts = async () => {
    const files = unzipSync(await paperDocx(paper));
    return Object.entries(files).filter(([name]) => /\.(xml|rels)$/.test(name));
  };

  test('every part is well-formed, with every prefix bound', async () => {
    for (const [name, bytes] of await parts()) {
      expect([name, read(strFromU8(bytes)).faults]).toEqual([name, []]);
    }
  });

  test('what stands in an element of Word’s is known there, and in the order of its schema', async () => {
    const found = (await parts()).flatMap(([, bytes]) =>
      read(strFromU8(bytes)).elements.map(({ name, children }) => disorder(name, children)),
    );
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter((each) => each !== null)).toEqual([]);
  });

  test('every relation leads to a part of the package', async () => {
    const names = Object.keys(unzipSync(await paperDocx(paper)));
    for (const [name, bytes] of await parts()) {
      const relations = read(strFromU8(bytes)).elements.filter(isRelation);
      for (const { attributes } of relations) {
        expect(attributes['TargetMode']).toBeUndefined();
        expect(names).toContain(targetOf(name, attributes['Target'] ?? ''));
      }
    }
  });

  test('every part has a type', async () => {
    const files = unzipSync(await paperDocx(paper));
    const types = files['[Content_Types].xml'] ?? new Uint8Array();
    const typed = read(strFromU8(types)).elements.map(
      ({ attributes }) => attributes['PartName']?.slice(1) ?? `*.${attributes['Extension']}`,
    );
    const untyped = Object.keys(files).filter(
      (name) => !typed.includes(name) && !typed.includes(`*.${name.split('.').pop()}`),
    );
    expect(untyped.filter((name) => name !== '[Content_Types].xml')).toEqual([]);
  });

  test('what has to be known by its own number is', async () => {
    for (const [, bytes] of await parts()) {
      const pictures = read(strFromU8(bytes))
        .elements.filter(({ name }) => name === 'wp:docPr')
        .map(({ attributes }) => attributes['id']);
      expect(new Set(pictures).size).toBe(pictures.length);
    }
  });
});
