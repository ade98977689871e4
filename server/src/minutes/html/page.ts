import {
  attachmentLabel,
  type Imprint,
  type MinutesFrame,
  type MinutesTable,
  printWords,
} from '@haoshangliang/shared/minutes';
import type { PaperType } from '@haoshangliang/shared/wire';
import type { PrintedMinutes } from '../printed.ts';
import words from '../words.json' with { type: 'json' };
import { blocksHtml, plain } from './blocks.ts';
import { escaped } from './escape.ts';

export const styleSheets = {
  reading: '/minutes/reading.css',
  print: '/minutes/print.css',
} as const;

/** A page with its own style sheet and nothing that could act: no script, no inline style, nothing from elsewhere. */
export function pageHtml(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${plain(title)}</title>
<link rel="stylesheet" href="${styleSheets.reading}">
<link rel="stylesheet" href="${styleSheets.print}" media="print">
</head>
<body>
${body}
</body>
</html>
`;
}

/** Where a file of the minutes is. */
type FilePlace = (type: PaperType) => string;

/** 纪要 to be read on a phone and printed on A4. `files`: where the files are; null where there are none. */
export function minutesPage(minutes: PrintedMinutes, files: FilePlace | null): string {
  const { frame, doc, tables } = minutes;
  const linkTo = (type: PaperType, place: FilePlace) =>
    `<a href="${escaped(place(type))}">${words.download[type]}</a>`;
  const link = files === null ? '' : `<nav>${linkTo('docx', files)} ${linkTo('pdf', files)}</nav>`;
  const marks = frame.marks.map((mark) => `<span>${plain(mark)}</span>`).join('');
  // A table's head comes again on each printed page, and with it what every page has to say.
  const text = [headHtml(frame), blocksHtml(doc), attendanceHtml(frame), sealHtml(minutes)].join(
    '\n',
  );
  const body = `${link}
<table class="sheet" role="presentation">
<thead><tr><td class="marks">${marks}</td></tr></thead>
<tbody><tr><td class="text"><main>
${text}
${tables.map((table, i) => tableHtml(table, attachmentLabel(i, tables.length))).join('\n')}
${imprintHtml(frame.imprint)}
</main></td></tr></tbody>
</table>`;
  return pageHtml(frame.title, body);
}

function headHtml({ banner, number, signer, organ, date, title }: MinutesFrame): string {
  return `<header>
<p class="banner">${plain(banner)}</p>
${numberHtml(number, signer)}
<p class="issuer"><span>${plain(organ)}</span><span>${plain(date)}</span></p>
<h1>${plain(title)}</h1>
</header>`;
}

function numberHtml(number: string | null, signer: string | null): string {
  if (signer !== null) {
    return `<p class="between"><span>${plain(number ?? '')}</span><span>${plain(signer)}</span></p>`;
  }
  return number === null ? '' : `<p class="number">${plain(number)}</p>`;
}

/** 版记, below everything. */
function imprintHtml(imprint: Imprint | null): string {
  if (imprint === null) return '';
  const { copied, listed, fullStop, printed } = printWords;
  const copies = imprint.copies.map(plain).join(listed);
  const receivers = imprint.copies.length === 0 ? '' : `<p>${copied}${copies}${fullStop}</p>`;
  const by = `<span>${plain(imprint.organ)}</span><span>${plain(imprint.date)}${printed}</span>`;
  return `<footer class="imprint">${receivers}<p class="by">${by}</p></footer>`;
}

function attendanceHtml({ attendance, remark }: MinutesFrame): string {
  const lines = attendance.map(
    ({ label, text }) => `<dt>${plain(label)}${printWords.colon}</dt><dd>${plain(text)}</dd>`,
  );
  const list = lines.length === 0 ? '' : `<dl>${lines.join('')}</dl>`;
  return `${list}\n<p class="remark">（${plain(remark)}）</p>`;
}

function sealHtml({ frame: { corrects }, seal }: PrintedMinutes): string {
  const lines = [
    ...(corrects === null ? [] : [corrects]),
    ...(seal === null ? [] : [`${words.seal}${seal.hash.slice(0, 8)}`]),
  ];
  return lines.map((line) => `<p class="remark">（${plain(line)}）</p>`).join('');
}

function tableHtml({ title, columns, rows, note }: MinutesTable, label: string): string {
  const cell = (text: string) => text.split('\n').map(plain).join('<br>');
  const head = columns.map((column) => `<th scope="col">${cell(column)}</th>`).join('');
  const body = rows.map(
    (row) =>
      `<tr>${row.map((text) => `<td${isShort(text) ? ' class="short"' : ''}>${cell(text)}</td>`).join('')}</tr>`,
  );
  return `<section>
<p>${label}</p>
<h2>${plain(title)}</h2>
<div class="wide"><table class="figures"><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>
${note === null ? '' : `<p>${plain(note)}</p>`}
</section>`;
}

/** Figures are not torn apart at the end of a line. */
function isShort(text: string): boolean {
  return text.split('\n').every((line) => line.length <= 10);
}

/** A sentence instead of the minutes, in both languages. */
export function refusalPage(reason: keyof typeof words.refused): string {
  const { zh, en } = words.refused[reason];
  const back = `<p><a href="/j">${words.enter.zh}</a> <a href="/j" lang="en">${words.enter.en}</a></p>`;
  return pageHtml(
    words.title,
    `<main class="refusal"><h1>${zh}</h1><p lang="en">${en}</p>${back}</main>`,
  );
}
