import { AlignmentType, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';
import { twoCharacters } from '../page.ts';
import { font } from './fonts.ts';

export const headings = 'minutes-headings';
export const ordered = 'minutes-ordered';
export const bullets = 'minutes-bullets';

/** Word knows nine levels. */
export const deepest = 8;

const { CHINESE_COUNTING, DECIMAL, BULLET } = LevelFormat;

function level(at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return {
    level: at,
    format,
    text,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.NOTHING,
    style: { paragraph: { indent: { left: 0, firstLine: twoCharacters } } },
  };
}

function levels(make: (at: number) => ReturnType<typeof level>) {
  return Array.from({ length: deepest + 1 }, (_, at) => make(at));
}

/** 一、（一）1.（1） (7.3.3): numbers are Word's own, so that they stay right when somebody edits on in WPS. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: headings,
      levels: [
        withFont(level(0, CHINESE_COUNTING, '%1、'), 'black'),
        withFont(level(1, CHINESE_COUNTING, '（%2）'), 'kai'),
      ],
    },
    {
      reference: ordered,
      levels: levels((at) => level(at, DECIMAL, at % 2 === 0 ? `%${at + 1}.` : `（%${at + 1}）`)),
    },
    { reference: bullets, levels: levels((at) => level(at, BULLET, '•')) },
  ],
};

function withFont(made: ReturnType<typeof level>, face: 'black' | 'kai') {
  return { ...made, style: { ...made.style, run: { font: font(face) } } };
}
