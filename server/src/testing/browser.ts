import type { Answered, HttpRoute, InputOf } from '@haoshangliang/shared/wire';
import type { Devices } from '../gateway/devices.ts';
import type { DeviceId } from '../meetings/standing.ts';

/** A browser with its cookies, as far as HTTP goes. */
export class Browser {
  readonly #url: string;
  readonly #devices: Devices;
  readonly #cookies = new Map<string, string>();

  constructor(url: string, devices: Devices) {
    this.#url = url;
    this.#devices = devices;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Takes over another browser's cookies, as a thief would. */
  steal(other: Browser): void {
    for (const pair of other.cookie.split('; ')) this.#keep(pair);
  }

  async device(): Promise<DeviceId> {
    const device = await this.#devices.deviceOf(this.cookie);
    if (device === null) throw new Error('this browser is not known');
    return device.id;
  }

  async call<R extends HttpRoute>(route: R, input: InputOf<R>): Promise<Answered<R>> {
    const { body } = await this.send(route, input);
    const answer = body as Answered<R>;
    // What the schema promises is what is sent.
    if (answer.ok) route.answer.parse(answer);
    return answer;
  }

  /** The answer of a call that must go well. */
  async get<R extends HttpRoute>(
    route: R,
    input: InputOf<R>,
  ): Promise<Extract<Answered<R>, { ok: true }>> {
    const answer = await this.call(route, input);
    if (!answer.ok) throw new Error(`${route.path}: ${JSON.stringify(answer)}`);
    return answer as Extract<Answered<R>, { ok: true }>;
  }

  /** Sends anything at all to a route; what fits a parameter of the path goes there. */
  async send(
    route: Pick<HttpRoute, 'method' | 'path'>,
    input: object,
    headers: Record<string, string> = {},
  ) {
    const rest = new Map(Object.entries(input));
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => {
      const value = String(rest.get(name));
      rest.delete(name);
      return encodeURIComponent(value);
    });
    const isGet = route.method === 'GET';
    const query = isGet
      ? `?${new URLSearchParams(Object.fromEntries([...rest].map(([name, value]) => [name, String(value)])))}`
      : '';
    const body = isGet ? null : JSON.stringify(Object.fromEntries(rest));
    return await this.raw(route.method, `${path}${query}`, {
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
  }

  async raw(
    method: string,
    path: string,
    { body, headers }: { body: string | null; headers: Record<string, string> },
  ) {
    const own = { cookie: this.cookie, origin: this.#url };
    const response = await fetch(`${this.#url}${path}`, {
      method,
      body,
      headers: { ...own, ...headers },
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? null : (JSON.parse(text) as unknown),
    };
  }

  #keep(line: string): void {
    const pair = line.split(';', 1)[0] ?? '';
    const name = pair.slice(0, pair.indexOf('='));
    this.#cookies.set(name, pair.slice(name.length + 1));
  }
}
