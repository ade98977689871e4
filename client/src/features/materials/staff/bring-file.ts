import type { ItemId } from '@haoshangliang/shared/features/agenda';
import type { Sight } from '@haoshangliang/shared/features/materials';
import type { About } from '@haoshangliang/shared/features/photos';
import type { Id } from '@haoshangliang/shared/kernel';
import {
  type HttpRoute,
  type MeetingId,
  materialApi,
  maxFilePages,
  maxPieces,
  pieceBytes,
  type Refusal,
} from '@haoshangliang/shared/wire';
import { call } from '../../../sync/call.ts';
import { pictureAsPage } from './page-pictures.ts';
import type { PdfPages } from './pdf-pages.ts';
import { unfitPicture } from './unfit-picture.ts';

export interface Bringing {
  readonly meeting: MeetingId;
  readonly file: File;
  readonly item: ItemId | null;
  readonly title: string;
  readonly sight: Sight;
}

export interface Progress {
  readonly done: number;
  readonly of: number;
}

type Report = (progress: Progress) => void;

const refused = (code: string): Refusal => ({ ok: false, code });

export function isPdf({ name, type }: Pick<File, 'name' | 'type'>): boolean {
  return type === 'application/pdf' || /\.pdf$/i.test(name);
}

/** What the file is called without its ending, as far as a title may go. */
export function titleOf({ name }: Pick<File, 'name'>): string {
  const plain = name.replace(/\.[a-z0-9]{1,5}$/i, '').trim();
  return [...(plain === '' ? name : plain)].slice(0, 60).join('');
}

/** Brings a file into the house, page by page, and makes it a material. Null: done; else why not. */
export async function bringFile(bringing: Bringing, report: Report): Promise<Refusal | null> {
  return isPdf(bringing.file)
    ? await bringPdf(bringing, report)
    : await bringPicture(bringing, report);
}

async function bringPicture(bringing: Bringing, report: Report): Promise<Refusal | null> {
  report({ done: 0, of: 1 });
  const put = await putPicture(bringing);
  return 'code' in put ? put : await finish(bringing, put.file);
}

interface BringingPhoto extends Pick<Bringing, 'meeting' | 'file' | 'title'> {
  readonly about: About;
}

/** With these the file that was put is of no more use. */
const spent: readonly string[] = [
  ...['file-gone', 'file-not-whole', 'file-is-material', 'photo-already-attached'],
];

/**
 * Brings a photo of signed paper into the house. Null: done; else why not. Asked again for the same picture it goes on with
 * the file that is there: an answer that was lost makes no second photo.
 */
export function photoBringer(): (bringing: BringingPhoto) => Promise<Refusal | null> {
  let there: { readonly chosen: File; readonly file: Id<'file'> } | null = null;
  return async ({ meeting, about, title, file: chosen }) => {
    if (there?.chosen !== chosen) {
      const put = await putPicture({ meeting, file: chosen, photo: true });
      if ('code' in put) return put;
      there = { chosen, file: put.file };
    }
    const form = { meeting, file: there.file, about, title };
    const answer = await call(materialApi.attachPhoto, form);
    if (answer.ok) return null;
    if (spent.includes(answer.code)) there = null;
    return answer;
  };
}

async function putPicture({
  meeting,
  file: chosen,
  photo,
}: Pick<Bringing, 'meeting' | 'file'> & { readonly photo?: true }) {
  const wrong = await unfitPicture(chosen);
  if (wrong !== null) return refused(wrong);
  const page = await pictureAsPage(chosen);
  if (page === null) return refused('picture-unreadable');
  const form = { meeting, kind: 'picture', pages: 1 } as const;
  const begun = await call(materialApi.beginFile, photo === undefined ? form : { ...form, photo });
  if (!begun.ok) return begun;
  const path = { meeting, file: begun.file, page: '1' };
  return (await put(materialApi.putPage, path, page)) ?? { file: begun.file };
}

async function bringPdf(bringing: Bringing, report: Report): Promise<Refusal | null> {
  const { meeting, file } = bringing;
  if (file.size > maxPieces * pieceBytes) return refused('file-too-large');
  report({ done: 0, of: 1 });
  const { openPdf } = await import('./pdf-pages.ts');
  const pages = await openPdf(new Uint8Array(await file.arrayBuffer()));
  if (pages === null) return refused('pdf-unreadable');
  try {
    if (pages.count > maxFilePages) return refused('file-too-large');
    const begun = await call(materialApi.beginFile, { meeting, kind: 'pdf', pages: pages.count });
    if (!begun.ok) return begun;
    return (
      (await putPages(bringing, { file: begun.file, pages, report })) ??
      (await putOriginal(bringing, begun.file)) ??
      (await finish(bringing, begun.file))
    );
  } finally {
    await pages.close();
  }
}

interface Drawing {
  readonly file: Id<'file'>;
  readonly pages: PdfPages;
  readonly report: Report;
}

async function putPages({ meeting }: Bringing, { file, pages, report }: Drawing) {
  for (let number = 1; number <= pages.count; number++) {
    report({ done: number - 1, of: pages.count });
    const page = await pages.page(number).catch(() => null);
    if (page === null) return refused('pdf-unreadable');
    const answer = await put(materialApi.putPage, { meeting, file, page: `${number}` }, page);
    if (answer !== null) return answer;
  }
  report({ done: pages.count, of: pages.count });
  return null;
}

async function putOriginal({ meeting, file: whole }: Bringing, file: Id<'file'>) {
  for (let piece = 0; piece * pieceBytes < whole.size; piece++) {
    const bytes = whole.slice(piece * pieceBytes, (piece + 1) * pieceBytes);
    const answer = await put(materialApi.putPiece, { meeting, file, piece: `${piece}` }, bytes);
    if (answer !== null) return answer;
  }
  return null;
}

async function finish({ meeting, item, title, sight }: Bringing, file: Id<'file'>) {
  const answer = await call(materialApi.addMaterial, { meeting, file, item, title, sight });
  return answer.ok ? null : answer;
}

const tries = 3;

/** A line that breaks costs a second try of this part and no more. */
async function put(
  route: Pick<HttpRoute, 'path'>,
  path: Readonly<Record<string, string>>,
  bytes: Blob,
): Promise<Refusal | null> {
  const filled = route.path.replace(/:([a-z]+)/g, (_, name: string) => path[name] ?? '');
  for (let attempt = 1; ; attempt++) {
    const answer = await putOnce(filled, bytes);
    if (answer?.code !== 'offline' || attempt === tries) return answer;
  }
}

async function putOnce(path: string, bytes: Blob): Promise<Refusal | null> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: bytes,
    });
    const body: unknown = await response.json();
    const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : null;
    if (response.ok) return null;
    return refused(typeof code === 'string' ? code : 'try-again');
  } catch {
    return refused('offline');
  }
}
