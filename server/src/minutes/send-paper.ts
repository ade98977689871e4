import type { Paper } from '@haoshangliang/shared/minutes';
import type { PaperType } from '@haoshangliang/shared/wire';
import type { Response } from 'express';
import { statusOf } from '../office/statuses.ts';
import type { Press } from '../papers/press.ts';
import { fileHeader } from './content-disposition.ts';

const types: Readonly<Record<PaperType, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** Makes the file in the press and sends it under the paper's own title; in words why not, where it cannot be made. */
export async function sendPaper(
  press: Press,
  { paper, type, name }: { paper: Paper; type: PaperType; name: string },
  response: Response,
): Promise<void> {
  const file = await press.run(type, paper);
  if ('ok' in file) {
    response.status(statusOf(file)).json(file);
    return;
  }
  const header = fileHeader(`${paper.title}.${type}`, `${name}.${type}`);
  response.set('Content-Disposition', header).type(types[type]);
  response.send(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
}
