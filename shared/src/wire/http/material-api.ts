import * as z from 'zod/mini';
import { materialKinds } from '../../features/materials/index.ts';
import { aboutSchema } from '../../features/photos/index.ts';
import { idOf, integer, text } from '../../kernel/index.ts';
import { meetingIdSchema } from '../protocol.ts';
import { noAnswer } from './office-words.ts';
import type { RouteTable } from './route.ts';

/** Pages of one file; each is a picture on a phone. */
export const maxFilePages = 200;
/** Bytes of one page picture (JPEG). */
export const maxPageBytes = 2 * 1024 * 1024;
/** Longest side of a page picture, in pixels. */
export const maxPageSide = 5000;
/** A PDF itself travels in pieces of this many bytes, the last one shorter. */
export const pieceBytes = 1024 * 1024;
export const maxPieces = 60;

const meeting = meetingIdSchema;
const file = idOf('file');
const number = z.string().check(z.regex(/^\d{1,3}$/));

/**
 * Files of materials and photos of signed paper. One is brought in steps, so that a line that breaks costs one page and not
 * the whole: the file is begun, its pages (JPEG) and, of a PDF, the original are put, and then it becomes a material or a
 * photo. What is left unfinished goes after a day.
 */
export const materialApi = {
  beginFile: {
    method: 'POST',
    path: '/api/office/meetings/:meeting/files',
    by: 'account',
    input: z.strictObject({
      meeting,
      kind: z.enum(materialKinds),
      pages: integer(1, maxFilePages),
      /** It will be a photo of signed paper, which also comes when the meeting is over. */
      photo: z.optional(z.literal(true)),
    }),
    answer: z.object({ file }),
  },
  /** The body is the picture, `application/octet-stream`. Pages count from 1; one sent again takes the place of the former. */
  putPage: {
    method: 'POST',
    path: '/api/office/meetings/:meeting/files/:file/pages/:page',
    by: 'account',
    input: z.strictObject({ meeting, file, page: number }),
    answer: noAnswer,
  },
  /** The body is a piece of the PDF, `application/octet-stream`. Pieces count from 0. */
  putPiece: {
    method: 'POST',
    path: '/api/office/meetings/:meeting/files/:file/original/:piece',
    by: 'account',
    input: z.strictObject({ meeting, file, piece: number }),
    answer: noAnswer,
  },
  /** All is there: the file becomes a material of the item, or (null) of the meeting. Asked twice it is added once. */
  addMaterial: {
    method: 'POST',
    path: '/api/office/meetings/:meeting/files/:file/material',
    by: 'account',
    input: z.strictObject({
      meeting,
      file,
      item: z.nullable(idOf('agenda-item')),
      title: text(120),
      sight: z.enum(['held', 'shown']),
    }),
    answer: noAnswer,
  },
  /** The picture is a photo of signed paper; the record keeps its hash. Asked twice it is attached once. */
  attachPhoto: {
    method: 'POST',
    path: '/api/office/meetings/:meeting/files/:file/photo',
    by: 'account',
    input: z.strictObject({ meeting, file, about: aboutSchema, title: text(60) }),
    answer: noAnswer,
  },
  /** The original, for staff: it may hold more than its pages show. Answers with the PDF itself. */
  readOriginal: {
    method: 'GET',
    path: '/api/office/meetings/:meeting/files/:file/original',
    by: 'account',
    input: z.strictObject({ meeting, file }),
    answer: noAnswer,
  },
  /** A page, for whoever may see the material; of a photo, for staff. Answers with the picture itself. */
  readPage: {
    method: 'GET',
    path: '/api/meetings/:meeting/files/:file/pages/:page',
    by: 'device',
    input: z.strictObject({ meeting, file, page: number }),
    answer: noAnswer,
  },
} as const satisfies RouteTable;
