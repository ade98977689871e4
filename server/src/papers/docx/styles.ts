import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import { grid, red, size, twoCharacters } from '../page.ts';
import { font, wholeFont } from './fonts.ts';

/** Ids of the document's paragraph styles. */
export const style = {
  banner: 'MinutesBanner',
  number: 'MinutesNumber',
  issuer: 'MinutesIssuer',
  title: 'MinutesTitle',
  body: 'MinutesBody',
  first: 'MinutesHeading1',
  second: 'MinutesHeading2',
  item: 'MinutesItem',
  quotation: 'MinutesQuotation',
  attendance: 'MinutesAttendance',
  attachment: 'MinutesAttachment',
  attachmentTitle: 'MinutesAttachmentTitle',
  cell: 'MinutesCell',
  head: 'MinutesHead',
  imprint: 'MinutesImprint',
  foot: 'MinutesFoot',
} as const;

/** Every line as high as 1/22 of the page's text. */
const line = { line: grid.line, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;

const indented = { firstLine: twoCharacters, firstLineChars: 200 } as const;

type Look = Pick<IParagraphStyleOptions, 'paragraph' | 'run'>;

function named(id: string, name: string, look: Look): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...look };
}

const text: IParagraphStyleOptions[] = [
  named(style.body, '纪要正文', {
    paragraph: { indent: indented },
  }),
  named(style.first, '纪要一级标题', {
    paragraph: { indent: indented, outlineLevel: 0, keepNext: true },
    run: { font: font('black') },
  }),
  named(style.second, '纪要二级标题', {
    paragraph: { indent: indented, outlineLevel: 1, keepNext: true },
    run: { font: font('kai') },
  }),
  named(style.item, '纪要条目', {
    paragraph: { indent: indented },
  }),
  named(style.quotation, '纪要引文', {
    paragraph: { indent: indented },
    run: { font: font('kai') },
  }),
  named(style.attendance, '纪要出席名单', {
    // Wrapped lines stand below the first character behind the colon: two characters, two of the label, the colon.
    paragraph: { indent: { left: twoCharacters + 960, hanging: 960 } },
  }),
];

const head: IParagraphStyleOptions[] = [
  named(style.banner, '纪要标志', {
    paragraph: { alignment: AlignmentType.CENTER, spacing: line },
    run: { font: font('title'), color: red },
  }),
  named(style.number, '纪要期号', { paragraph: { alignment: AlignmentType.CENTER } }),
  named(style.issuer, '纪要发文机关', {}),
  named(style.title, '纪要标题', {
    paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: line },
    run: { font: font('title'), size: size.second },
  }),
];

const others: IParagraphStyleOptions[] = [
  named(style.attachment, '纪要附件序号', { run: { font: font('black') } }),
  named(style.attachmentTitle, '纪要附件标题', {
    paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: line },
    run: { font: font('title'), size: size.second },
  }),
  named(style.cell, '纪要表格', {
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { line: 360, lineRule: LineRuleType.EXACT },
    },
    run: { size: size.small },
  }),
  named(style.head, '纪要页眉', {
    paragraph: { alignment: AlignmentType.CENTER },
    run: { font: font('black'), size: size.fourth },
  }),
  named(style.imprint, '纪要版记', { run: { size: size.fourth } }),
  named(style.foot, '纪要页码', { run: { font: wholeFont('song'), size: size.fourth } }),
];

export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: font('body'),
        size: size.third,
        characterSpacing: grid.character,
        color: '000000',
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: line },
    },
  },
  paragraphStyles: [...head, ...text, ...others],
};
