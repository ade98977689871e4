import type { z } from 'zod';

/** An answer that says no, or that makes no sense. */
export class PlayFault extends Error {
  readonly code: string;

  constructor(what: string, code: string, detail: unknown = null) {
    super(`${what}: ${code}${detail === null ? '' : ` ${JSON.stringify(detail)}`}`);
    this.name = 'PlayFault';
    this.code = code;
  }
}

const patience = 30_000;

/** One person's browser: cookies of its own, and the origin of the page it would be on. */
export class Browser {
  readonly url: string;
  readonly #cookies = new Map<string, string>();

  constructor(url: string) {
    this.url = url;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get headers(): { readonly cookie: string; readonly origin: string } {
    return { cookie: this.cookie, origin: this.url };
  }

  async get<T>(path: string, answer: z.ZodType<T>): Promise<T> {
    return await this.#ask('GET', path, { body: null, answer });
  }

  async post<T>(path: string, body: object, answer: z.ZodType<T>): Promise<T> {
    return await this.#ask('POST', path, { body, answer });
  }

  /** What a link to a file brings, as bytes; null where there is no such file. */
  async file(path: string): Promise<{ type: string; bytes: Uint8Array } | null> {
    const response = await this.#send('GET', path, null);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (response.status === 404) return null;
    if (!response.ok) throw new PlayFault(path, `status ${response.status}`);
    return { type: response.headers.get('content-type') ?? '', bytes };
  }

  async #ask<T>(
    method: string,
    path: string,
    { body, answer }: { body: object | null; answer: z.ZodType<T> },
  ): Promise<T> {
    const response = await this.#send(method, path, body);
    const said: unknown = await response.json().catch(() => null);
    if (!response.ok) throw refusalIn(path, said, response.status);
    const parsed = answer.safeParse(said);
    if (parsed.success) return parsed.data;
    throw new PlayFault(path, 'answer not as promised', parsed.error.issues.slice(0, 3));
  }

  async #send(method: string, path: string, body: object | null): Promise<Response> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { ...this.headers, 'content-type': 'application/json' },
      body: body === null ? null : JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  #keep(line: string): void {
    const pair = line.split(';', 1)[0] ?? '';
    const at = pair.indexOf('=');
    const value = pair.slice(at + 1);
    if (value === '') this.#cookies.delete(pair.slice(0, at));
    else this.#cookies.set(pair.slice(0, at), value);
  }
}

function refusalIn(what: string, said: unknown, status: number): PlayFault {
  const isObject = typeof said === 'object' && said !== null;
  const code = isObject && 'code' in said ? String(said.code) : `status ${status}`;
  const detail = isObject && 'detail' in said ? said.detail : null;
  return new PlayFault(what, code, detail);
}
