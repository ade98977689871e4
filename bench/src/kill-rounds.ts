import { setTimeout as wait } from 'node:timers/promises';
import { type Running, start } from './child.ts';
import { gather } from './crowd.ts';
import { HttpClient } from './http.ts';
import { account, command, joined, type Meeting, must, openMeeting } from './meeting.ts';
import { LineLost, RawClient } from './raw-client.ts';
import { ballotsIn, openStrawVote } from './straw-vote.ts';

/** What came of a vote whose server was killed while people voted, and again before it was counted. */
export interface Round {
  /** Ballots that had not been answered when the server died. */
  readonly unansweredAtKill: number;
  readonly acknowledged: number;
  /** Acknowledged, and not in the register. */
  readonly lost: number;
  /** More in the register than there are voters. */
  readonly duplicates: number;
  /** The same ballot sent again got another answer than before the kill. */
  readonly changedAnswers: number;
  /** After the second kill, by itself. */
  readonly isCounted: boolean;
}

interface Phone {
  readonly seat: string;
  readonly cookie: string;
  line: RawClient;
}

/** Within which everybody votes, milliseconds. */
const window = 4000;
/** How long the server stays away. */
const away = 500;
const patience = 60_000;
/** The whole meeting is not sent more often than that. */
const askAgain = 2500;

/** A meeting on a server that is killed again and again, and the phones of those who vote in it. */
export class Hall {
  readonly #home: string;
  #server: Running;
  #meeting: Meeting;
  readonly #phones: readonly Phone[];

  private constructor(home: string, server: Running, meeting: Meeting, phones: readonly Phone[]) {
    this.#home = home;
    this.#server = server;
    this.#meeting = meeting;
    this.#phones = phones;
  }

  static async open(home: string, clients: number): Promise<Hall> {
    const server = await start('product', { home });
    const meeting = await openMeeting(server.url, server.said);
    return new Hall(home, server, meeting, await gather(meeting, clients));
  }

  async close(): Promise<void> {
    for (const { line } of this.#phones) line.close();
    await this.#server.end();
  }

  async round(): Promise<Round> {
    await Promise.all(this.#phones.map((phone) => this.#comeBack(phone)));
    const vote = await openStrawVote(this.#meeting);
    const body = { type: 'votes/cast-ballot', vote, choice: 'yes' };
    const ballots = this.#phones.map(({ seat }) => command(this.#meeting.id, body, seat));
    const early = new Map<number, string>();
    const restarted = this.#killIn(window * (0.2 + Math.random() * 0.6));
    const first = await Promise.all(
      this.#phones.map((phone, index) => castOnce(phone, ballots[index] ?? {}, early, index)),
    );
    await restarted;
    await Promise.all(this.#phones.map((phone) => this.#comeBack(phone)));
    const answers = await Promise.all(
      this.#phones.map(async ({ line }, index) =>
        JSON.stringify(await line.ask('command', ballots[index])),
      ),
    );
    const acknowledged = answers.filter((answer) => answer.includes('"ok":true')).length;
    const kept = await ballotsIn(this.#meeting, vote);
    const changedAnswers = [...early].filter(([index, answer]) => answers[index] !== answer).length;
    const isCounted = await this.#count(vote);
    return {
      unansweredAtKill: first.filter((isAnswered) => !isAnswered).length,
      acknowledged,
      lost: Math.max(0, acknowledged - kept),
      duplicates: Math.max(0, kept - this.#phones.length),
      changedAnswers,
      isCounted,
    };
  }

  /** kill -9 after so many milliseconds, and a start on the same data. */
  async #killIn(milliseconds: number): Promise<void> {
    await wait(milliseconds);
    await this.#server.kill();
    await wait(away);
    this.#server = await start('product', { home: this.#home });
    const clerk = new HttpClient(this.#server.url);
    const { login, password } = account;
    await clerk.ask('/api/sign-in', { login, password });
    const line = await RawClient.open(this.#server.url, clerk.cookie);
    await joined(line, this.#meeting.id);
    this.#meeting = { ...this.#meeting, url: this.#server.url, clerk, line };
  }

  async #comeBack(phone: Phone): Promise<void> {
    if (phone.line.isOpen) return;
    phone.line = await RawClient.open(this.#server.url, phone.cookie);
    await joined(phone.line, this.#meeting.id);
  }

  /** Closed, killed within the ten seconds in which the close can be taken back, and counted by itself afterwards. */
  async #count(vote: string): Promise<boolean> {
    await must(this.#meeting, { type: 'votes/close-vote', vote });
    await this.#killIn(Math.random() * 9000);
    const until = performance.now() + patience;
    while (performance.now() < until) {
      const answer = (await joined(this.#meeting.line, this.#meeting.id)) as Joined;
      if (answer.state.votes.current === null) return true;
      await wait(askAgain);
    }
    return false;
  }
}

interface Joined {
  readonly state: { readonly votes: { readonly current: string | null } };
}

/** At a moment of one's own; true where an answer came. */
async function castOnce(
  { line }: Phone,
  ballot: object,
  early: Map<number, string>,
  index: number,
): Promise<boolean> {
  await wait(Math.random() * window);
  try {
    early.set(index, JSON.stringify(await line.ask('command', ballot)));
    return true;
  } catch (error) {
    if (error instanceof LineLost) return false;
    throw error;
  }
}
