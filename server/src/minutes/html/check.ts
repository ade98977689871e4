import type { Issued } from '../issued-book.ts';
import words from '../words.json' with { type: 'json' };
import { plain } from './blocks.ts';
import { pageHtml } from './page.ts';

const { check } = words;

/** What became of checking an issued paper. `later`: what has taken its place since. */
export function checkPage(issued: Issued | null, later: Issued | null): string {
  const [told, toldEn] =
    issued === null ? [check.unknown, check.unknownEn] : [check.found, check.foundEn];
  const body = `<main class="refusal"><h1>${check.title}</h1>
<p role="status">${told}</p><p lang="en">${toldEn}</p>
${issued === null ? '' : marksHtml(issued)}
${later === null ? '' : laterHtml(later)}
${issued === null ? '' : factsHtml(issued)}</main>`;
  return pageHtml(check.title, body);
}

/** 示例 or 演练 stands on every page of the paper; somebody may have taken it off. */
function marksHtml({ content: { frame } }: Issued): string {
  const told = (mark: string) =>
    `<p role="alert">${plain(check.marked.replace('{mark}', mark))}</p><p lang="en">${check.markedEn}</p>`;
  return frame.marks.map(told).join('');
}

function laterHtml({ content: { frame } }: Issued): string {
  const latest = plain(`${frame.number ?? ''} ${frame.date}`.trim());
  return `<p role="alert">${check.corrected.replace('{latest}', latest)}</p><p lang="en">${check.correctedEn}</p>`;
}

function factsHtml({ hash, content: { frame } }: Issued): string {
  const facts = [
    [check.name, frame.title],
    [check.organ, frame.organ],
    [check.number, frame.number ?? check.none],
    [check.date, frame.date],
    [check.hash, hash.replace(/.{8}(?=.)/g, '$& ')],
  ] as const;
  const lines = facts.map(([label, text]) => `<dt>${label}</dt><dd>${plain(text)}</dd>`);
  return `<dl>${lines.join('')}</dl><p>${check.how}</p>`;
}
