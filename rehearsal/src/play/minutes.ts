import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Unsupported } from '../case/coverage.ts';
import { playable } from '../case/vote-plan.ts';
import { PlayFault } from '../line/browser.ts';
import type { Hall } from './hall.ts';
import { allPromised } from './promises.ts';

/** A file the product made. */
interface Exported {
  readonly url: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Where it was put; null without `--out`. */
  readonly file: string | null;
}

export interface Minutes {
  readonly docx: Exported | null;
  readonly html: Exported | null;
}

const forms = {
  docx: {
    type: 'wordprocessingml',
    begins: 'PK',
    path: (meeting: string) => `/api/meetings/${meeting}/minutes.docx`,
  },
  html: {
    type: 'text/html',
    begins: '<!',
    path: (meeting: string) => `/m/${meeting}/minutes`,
  },
} as const;

type Form = keyof typeof forms;

/** Exports the minutes in both forms, and puts them where `out` says. */
export async function exportMinutes(
  hall: Hall,
  out: string | null,
  note: (lacking: Unsupported) => void,
): Promise<Minutes> {
  const one = async (form: Form) => {
    const found = await exported(hall, form, out);
    if (found === null) note({ at: `minutes.${form}`, asks: 'export of the minutes' });
    return found;
  };
  return { docx: await one('docx'), html: await one('html') };
}

async function exported(hall: Hall, form: Form, out: string | null): Promise<Exported | null> {
  const path = forms[form].path(hall.meeting);
  const found = await hall.secretary.browser.file(path);
  if (found === null) return null;
  const { bytes, type } = found;
  const text = new TextDecoder().decode(bytes);
  if (!type.includes(forms[form].type) || !text.startsWith(forms[form].begins)) {
    throw new PlayFault(path, 'is not what its name says', { type });
  }
  if (form === 'html') checkWords(hall, text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = out === null ? null : await put(out, `${hall.file.case_id}.${form}`, bytes);
  return { url: `${hall.secretary.browser.url}${path}`, bytes: bytes.length, sha256, file };
}

/** The minutes say that this was a rehearsal, and tell of every vote and every promise that was played. */
function checkWords({ file }: Hall, page: string): void {
  const text = page.replace(/<[^>]*>/g, '');
  const wanted = ['演练', ...playable(file).map(({ title }) => title), ...allPromised(file)];
  const missing = wanted.filter((words) => !text.includes(words));
  if (missing.length > 0) throw new PlayFault('minutes', 'words are missing', missing);
}

async function put(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = resolve(join(folder, name));
  await writeFile(file, bytes);
  return file;
}
