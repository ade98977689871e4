/** A browser without script: it follows links and redirects, keeps its cookie and sends the forms it was shown. */
export class OldPhone {
  readonly #url: string;
  cookie = '';
  /** The page it shows. */
  status = 0;
  path = '';
  text = '';
  headers = new Headers();

  constructor(url: string) {
    this.#url = url;
  }

  async open(path: string): Promise<this> {
    return await this.#ask('GET', path, null);
  }

  /** Sends the `nth` form whose action ends so, as it was shown, with what the person filled in or ticked. */
  async send(ending: string, typed: Readonly<Record<string, string>> = {}, nth = 0): Promise<this> {
    const form = this.forms().filter(({ action }) => action.endsWith(ending))[nth];
    if (form === undefined) throw new Error(`no form to ${ending} in ${this.text}`);
    return await this.post(form.action, { ...form.fields, ...typed });
  }

  async post(path: string, fields: Readonly<Record<string, string>>): Promise<this> {
    return await this.#ask('POST', path, new URLSearchParams(fields));
  }

  /** Forms with their hidden fields and texts. */
  forms(): { action: string; fields: Record<string, string> }[] {
    return [...this.text.matchAll(/<form method="post" action="([^"]*)">(.*?)<\/form>/gs)].map(
      ([, action = '', inside = '']) => ({
        action,
        fields: Object.fromEntries(
          [...inside.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(
            ([, name = '', value = '']) => [name, value],
          ),
        ),
      }),
    );
  }

  /** Values that can be chosen for a field. */
  choices(name: string): string[] {
    const pattern = new RegExp(`<(?:input|button)[^>]*name="${name}"[^>]*value="([^"]*)"`, 'g');
    return [...this.text.matchAll(pattern)].map(([, value = '']) => value);
  }

  options(): string[] {
    return [...this.text.matchAll(/<option value="([^"]*)"/g)].map(([, value = '']) => value);
  }

  async #ask(method: string, path: string, body: URLSearchParams | null): Promise<this> {
    const response = await fetch(this.#url + path, {
      method,
      body,
      redirect: 'manual',
      headers: { cookie: this.cookie, ...(method === 'POST' ? { origin: this.#url } : {}) },
    });
    for (const line of response.headers.getSetCookie()) this.cookie = line.split(';', 1)[0] ?? '';
    const to = response.headers.get('location');
    if (to !== null) return await this.open(to);
    this.path = path;
    this.status = response.status;
    this.headers = response.headers;
    this.text = await response.text();
    return this;
  }
}
