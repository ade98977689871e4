import { cleanText } from '@haoshangliang/shared/documents';
import type { SaxesTagNS } from 'saxes';
import type { Found, OutsideLine } from './outside-text.ts';
import { UnfitWord } from './word-parts.ts';

const maxLines = 3000;
/** Far more than a text of minutes may hold. */
const maxCharacters = 200_000;

/** A paragraph as it is read. */
export interface Taken {
  readonly text: string;
  /** What its style is called; empty: none. */
  readonly style: string;
  readonly isListed: boolean;
}

/** Of what is among a paragraph's properties, this tells how they were before; it is passed over. */
const before: readonly string[] = ['pPrChange', 'rPrChange', 'sectPr'];

const marks: Readonly<Record<string, string>> = { tab: ' ', cr: '\n', noBreakHyphen: '-' };

/** Takes the words of paragraphs out of the elements that open and close. */
export class ParagraphTaker {
  readonly #styles: ReadonlyMap<string, string>;
  readonly #taken: Taken[] = [];
  readonly #tracked = { insertions: 0, deletions: 0 };
  #text = '';
  #style = '';
  #isListed = false;
  /** The end of the paragraph was deleted: it goes on in the next. */
  #goesOn = false;
  #inProperties = false;
  #inWords = false;
  #characters = 0;

  constructor(styles: ReadonlyMap<string, string>) {
    this.#styles = styles;
  }

  /** True: the element stands among a paragraph's properties, and that is all there is to it. */
  properties(name: string, tag: SaxesTagNS): boolean {
    if (!this.#inProperties || before.includes(name)) return false;
    if (name === 'pStyle') this.#style = this.#styles.get(attributeOf(tag, 'val') ?? '') ?? '';
    if (name === 'numPr') this.#isListed = true;
    if (name === 'ins') this.#tracked.insertions += 1;
    if (name === 'del') {
      this.#tracked.deletions += 1;
      this.#goesOn = true;
    }
    return true;
  }

  open(name: string, tag: SaxesTagNS): void {
    if (name === 'pPr') this.#inProperties = true;
    if (name === 't') this.#inWords = true;
    if (name === 'br' && (attributeOf(tag, 'type') ?? 'textWrapping') === 'textWrapping')
      this.#add('\n');
    const mark = marks[name];
    if (mark !== undefined) this.#add(mark);
  }

  text(text: string): void {
    if (this.#inWords) this.#add(text);
  }

  close(name: string): void {
    if (name === 'pPr') this.#inProperties = false;
    if (name === 't') this.#inWords = false;
    if (name === 'p') this.#end();
  }

  taken(): readonly Taken[] {
    return this.#taken;
  }

  counted(found: Found): Found {
    const { insertions, deletions } = this.#tracked;
    return {
      ...found,
      insertions: found.insertions + insertions,
      deletions: found.deletions + deletions,
    };
  }

  #add(text: string): void {
    this.#characters += text.length;
    if (this.#characters > maxCharacters) throw new UnfitWord('word-too-much');
    this.#text += text;
  }

  #end(): void {
    if (this.#goesOn) {
      this.#goesOn = false;
      return;
    }
    const text = cleanText(this.#text).trim();
    if (text !== '') {
      if (this.#taken.length >= maxLines) throw new UnfitWord('word-too-much');
      this.#taken.push({ text, style: this.#style, isListed: this.#isListed });
    }
    [this.#text, this.#style, this.#isListed] = ['', '', false];
  }
}

function attributeOf({ attributes }: SaxesTagNS, name: string): string | null {
  return Object.values(attributes).find(({ local }) => local === name)?.value ?? null;
}

/** Which of the text's own forms a paragraph has. */
export function kindOf({ style, isListed }: Taken): OutsideLine['kind'] {
  if (/一级标题$|^(?:heading|标题) ?1$/i.test(style)) return 'first';
  if (/二级标题$|^(?:heading|标题) ?2$/i.test(style)) return 'second';
  return style === '纪要条目' || (isListed && style !== '纪要正文') ? 'item' : 'body';
}
