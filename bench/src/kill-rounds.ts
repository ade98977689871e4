import { setTimeout as wait } from 'node:timers/promises';
import { type Running, start } from './child.ts';
import { gather } from './crowd.ts';
import { HttpClient } from './http.ts';
import {
  type Answer,
  account,
  command,
  joined,
  type Meeting,
  must,
  openMeeting,
} from './meeting.ts';
import { LineLost, RawClient } from './raw-client.ts';
import { isSameAnswer } from './same-answer.ts';
import { Hearing } from './vote-count.ts';
import { type OpenVote, type VoteKind, voteKinds } from './vote-kinds.ts';

/** What came of a vote whose server was killed while people voted, and again before it was counted. */
export interface Round {
  /** Ballots that had not been answered when the server died. */
  readonly unansweredAtKill: number;
  readonly acknowledged: number;
  /** Acknowledged, and not in the register or the list. */
  readonly lost: number;
  /** More there than there are voters, or two of one. */
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
/** Milliseconds in which the close can be taken back, a little less than all. */
const whileItCanBeTakenBack = 9_000;
/** As long as opening so many sealed ballots takes. */
const whileItIsCounted = 400;
/** The whole meeting is not sent more often than that. */
const askAgain = 2500;

interface HallParts {
  readonly home: string;
  readonly server: Running;
  readonly meeting: Meeting;
  readonly phones: readonly Phone[];
  readonly kind: VoteKind;
}

/** A meeting on a server that is killed again and again, and the phones of those who vote in it. */
export class Hall {
  readonly #home: string;
  #server: Running;
  #meeting: Meeting;
  readonly #phones: readonly Phone[];
  readonly #kind: VoteKind;

  private constructor(parts: HallParts) {
    this.#home = parts.home;
    this.#server = parts.server;
    this.#meeting = parts.meeting;
    this.#phones = parts.phones;
    this.#kind = parts.kind;
  }

  static async open(home: string, clients: number, kind: VoteKind): Promise<Hall> {
    const server = await start('product', { home });
    const meeting = await openMeeting(server.url, server.said);
    return new Hall({ home, server, meeting, phones: await gather(meeting, clients), kind });
  }

  async close(): Promise<void> {
    for (const { line } of this.#phones) line.close();
    await this.#server.end();
  }

  async round(): Promise<Round> {
    await this.#comeBackAll();
    const vote = await voteKinds[this.#kind](this.#meeting);
    const ballots: object[] = [];
    for (const { seat } of this.#phones)
      ballots.push(command(this.#meeting.id, await vote.ballotOf(seat), seat));
    const early = new Map<number, unknown>();
    const restarted = this.#killIn(window * (0.2 + Math.random() * 0.6));
    const first = await Promise.all(
      this.#phones.map((phone, index) => castOnce(phone, ballots[index] ?? {}, early, index)),
    );
    await restarted;
    await this.#comeBackAll();
    const answers = await Promise.all(
      this.#phones.map(({ line }, index) => line.ask('command', ballots[index])),
    );
    const acknowledged = this.#phones.filter((_, i) => (answers[i] as Answer).ok);
    const changedAnswers = [...early].filter(
      ([index, answer]) => !isSameAnswer(answers[index], answer),
    ).length;
    const isCounted = await this.#count(vote);
    const { kept, twice, missingOf } = await vote.found(this.#meeting);
    return {
      unansweredAtKill: first.filter((isAnswered) => !isAnswered).length,
      acknowledged: acknowledged.length,
      lost: missingOf(acknowledged.map(({ seat }) => seat)),
      duplicates: Math.max(twice, kept - this.#phones.length),
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

  async #comeBackAll(): Promise<void> {
    await Promise.all(this.#phones.map((phone) => this.#comeBack(phone)));
  }

  /** Closed, killed before it is counted, and counted by itself afterwards. */
  async #count(vote: OpenVote): Promise<boolean> {
    const hearing = new Hearing(this.#meeting, ['votes/box-closed']);
    await must(this.#meeting, { type: 'votes/close-vote', vote: vote.id });
    if (this.#kind === 'named') await this.#killIn(Math.random() * whileItCanBeTakenBack);
    else {
      await hearing.momentOf('votes/box-closed');
      await this.#killIn(Math.random() * whileItIsCounted);
    }
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
  early: Map<number, unknown>,
  index: number,
): Promise<boolean> {
  await wait(Math.random() * window);
  try {
    early.set(index, await line.ask('command', ballot));
    return true;
  } catch (error) {
    if (error instanceof LineLost) return false;
    throw error;
  }
}
