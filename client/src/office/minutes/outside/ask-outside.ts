import {
  type MeetingId,
  maxWordBytes,
  outsideApi,
  parse,
  type Refusal,
} from '@haoshangliang/shared/wire';
import type { Outside } from './differences.ts';

/** What the server reads in the file; the file is not kept there. */
export async function askOutside(meeting: MeetingId, file: Blob): Promise<Outside | Refusal> {
  if (file.size > maxWordBytes) return { ok: false, code: 'word-too-large' };
  try {
    const response = await fetch(outsideApi.readOutside.path.replace(':meeting', meeting), {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file,
    });
    const body: unknown = await response.json();
    const read = parse(outsideApi.readOutside.answer, body);
    if (response.ok && read.ok) return read.value;
    const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : null;
    return { ok: false, code: typeof code === 'string' ? code : 'try-again' };
  } catch {
    return { ok: false, code: 'offline' };
  }
}
