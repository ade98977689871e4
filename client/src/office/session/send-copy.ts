import {
  type AnswerOf,
  copyApi,
  maxCopyBytes,
  parse,
  type Refusal,
} from '@haoshangliang/shared/wire';

export type Restored = AnswerOf<typeof copyApi.restore>;

export type Outcome = ({ readonly ok: true } & Restored) | Refusal;

/** Sends a copy to be put back; `told` hears the share that has been sent, 0 to 1. Never throws. */
export function sendCopy(
  file: File,
  token: string,
  told: (share: number) => void,
): Promise<Outcome> {
  if (file.size > maxCopyBytes) return Promise.resolve({ ok: false, code: 'copy-too-large' });
  return new Promise((resolve) => {
    // `fetch` does not say how much has been sent.
    const request = new XMLHttpRequest();
    request.open(copyApi.restore.method, copyApi.restore.path);
    request.responseType = 'json';
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-Setup-Token', token);
    request.upload.onprogress = ({ loaded, total }) => told(total === 0 ? 0 : loaded / total);
    request.upload.onload = () => told(1);
    request.onload = () => resolve(read(request.response));
    request.onerror = () => resolve({ ok: false, code: 'offline' });
    request.onabort = request.onerror;
    request.send(file);
  });
}

function read(body: unknown): Outcome {
  if (typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string')
    return { ok: false, code: body.code };
  const parsed = parse(copyApi.restore.answer, body);
  return parsed.ok ? { ok: true, ...parsed.value } : { ok: false, code: 'no-answer' };
}
