import {
  type AnswerOf,
  type HttpRoute,
  type InputOf,
  parse,
  type Refusal,
} from '@haoshangliang/shared/wire';

export type Accepted<R extends HttpRoute> = { readonly ok: true } & AnswerOf<R>;

export type Answer<R extends HttpRoute> = Accepted<R> | Refusal;

type Fields = Readonly<Record<string, unknown>>;

/** Asks one of the server's HTTP routes. Never throws: a line that fails is the refusal `offline`. */
export async function call<R extends HttpRoute>(route: R, input: InputOf<R>): Promise<Answer<R>> {
  const fields: Fields = { ...(input as Fields) };
  const { path, left } = filled(route.path, fields);
  const isGet = route.method === 'GET';
  try {
    const response = await fetch(isGet ? path + queryOf(left) : path, {
      method: route.method,
      credentials: 'same-origin',
      ...(isGet
        ? {}
        : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(left) }),
    });
    return read(route, await response.json());
  } catch {
    return { ok: false, code: 'offline' };
  }
}

/** Puts the fields the path names into it; the others travel in the query or the body. */
function filled(path: string, fields: Fields): { path: string; left: Fields } {
  const left: Record<string, unknown> = { ...fields };
  const whole = path.replace(/:([a-zA-Z]+)/g, (_whole, name: string) => {
    const value = left[name];
    delete left[name];
    return encodeURIComponent(`${value}`);
  });
  return { path: whole, left };
}

function queryOf(fields: Fields): string {
  const pairs = Object.entries(fields).map(([key, value]) => [key, `${value}`]);
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

function read<R extends HttpRoute>(route: R, body: unknown): Answer<R> {
  if (isRefusal(body)) return body;
  const parsed = parse(route.answer, body);
  // Another version of the server answers: a fresh page will understand it.
  if (!parsed.ok) return { ok: false, code: 'reload-needed' };
  return { ok: true, ...(parsed.value as AnswerOf<R> & object) };
}

function isRefusal(body: unknown): body is Refusal {
  return (
    typeof body === 'object' && body !== null && 'ok' in body && body.ok === false && 'code' in body
  );
}
