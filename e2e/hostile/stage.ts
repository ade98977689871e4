import { type Running, start, temporaryHome } from '@haoshangliang/bench/child';
import { gather } from '@haoshangliang/bench/crowd';
import { admitted, joined, type Meeting, must, openMeeting } from '@haoshangliang/bench/meeting';
import type { Coming, Desk } from './line.ts';
import { Page } from './page.ts';

/** Somebody on the list, with a browser of their own. */
export interface Somebody {
  readonly seat: string;
  readonly cookie: string;
}

/** A server of its own, a meeting, a text, and people some of whom may write it. All through public interfaces. */
export class Stage {
  readonly server: Running;
  readonly meeting: Meeting;
  readonly draft: string;
  readonly #remove: () => Promise<void>;
  readonly #people: Somebody[];
  readonly #pages: Page[] = [];
  epoch = 1;

  private constructor(parts: {
    server: Running;
    meeting: Meeting;
    draft: string;
    people: Somebody[];
    remove: () => Promise<void>;
  }) {
    this.server = parts.server;
    this.meeting = parts.meeting;
    this.draft = parts.draft;
    this.#people = parts.people;
    this.#remove = parts.remove;
  }

  /** So many people are on the list; each takes part once. */
  static async set(count: number): Promise<Stage> {
    const { home, remove } = await temporaryHome();
    const server = await start('product', { home });
    const meeting = await openMeeting(server.url, server.said);
    await must(meeting, {
      type: 'drafts/create-draft',
      kind: 'consensus',
      item: null,
      title: '协商意见稿',
      readers: 'participants',
    });
    const drafts = Object.entries(await draftsOf(meeting));
    const [draft = ''] = drafts.find(([, { kind }]) => kind === 'consensus') ?? [];
    const members = await gather(meeting, count);
    for (const { line } of members) line.close();
    const people = members.map(({ seat, cookie }) => ({ seat, cookie }));
    return new Stage({ server, meeting, draft, people, remove });
  }

  desk(epoch = this.epoch): Desk {
    const { url, id } = this.meeting;
    return { url, meeting: id, document: `${this.draft}.${epoch}` };
  }

  /** Somebody who has not taken part yet and whom the clerk lets write. */
  async writer(): Promise<Somebody> {
    const person = this.reader();
    await must(this.meeting, {
      type: 'drafts/admit-writer',
      draft: this.draft,
      seat: person.seat,
    });
    return person;
  }

  async dismiss({ seat }: Somebody): Promise<void> {
    await must(this.meeting, { type: 'drafts/dismiss-writer', draft: this.draft, seat });
  }

  /** Somebody on the list who only reads. */
  reader(): Somebody {
    const person = this.#people.pop();
    if (person === undefined) throw new Error('Nobody is left on the list');
    return person;
  }

  /** A browser that came in by the poster and has no seat. */
  async passer(): Promise<Coming> {
    return { cookie: (await admitted(this.meeting)).cookie };
  }

  async page(who: Coming, epoch = this.epoch): Promise<Page> {
    const page = new Page(this.desk(epoch), who);
    this.#pages.push(page);
    return await page.inStep();
  }

  async freeze(): Promise<void> {
    await must(this.meeting, { type: 'drafts/freeze-draft', draft: this.draft });
    for (;;) {
      const drafts = await draftsOf(this.meeting);
      if (drafts[this.draft]?.status === 'frozen') return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async reopen(): Promise<void> {
    await must(this.meeting, { type: 'drafts/reopen-draft', draft: this.draft });
    this.epoch += 1;
  }

  async strike(): Promise<void> {
    for (const page of this.#pages) page.line.cut();
    this.meeting.line.close();
    await this.server.end();
    await this.#remove();
  }
}

type Drafts = Readonly<Record<string, { readonly status: string; readonly kind: string }>>;

async function draftsOf({ line, id }: Meeting): Promise<Drafts> {
  const { state } = (await joined(line, id)) as {
    state: { drafts: { drafts: { buckets: Record<string, Drafts> } } };
  };
  return Object.assign({}, ...Object.values(state.drafts.drafts.buckets));
}
