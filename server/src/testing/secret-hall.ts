import { randomBytes } from 'node:crypto';
import type { Answer, VoteId } from '@haoshangliang/shared/features/votes';
import { sealedOf } from '@haoshangliang/shared/features/votes';
import type { SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import { randomOf, seal } from '@haoshangliang/shared/sealing';
import type { CommandAnswer, MeetingId } from '@haoshangliang/shared/wire';
import { randomId } from '../meetings/random-id.ts';
import { createLogger } from '../observability/logger.ts';
import { Hall, onlooker, resident, staff } from './hall.ts';
import type { Person } from './person.ts';
import { TestClock } from './test-clock.ts';

/** Eight voters who each choose something else: whoever joins one of them to an option has learned something. */
export const voterCount = 8;

export interface Voter {
  readonly seat: SeatId;
  readonly phone: Person;
  readonly choice: Answer;
  random: string;
}

/** A question with an option for each voter. */
export function questionWith(secrecy: 'named' | 'secret'): MeetingCommand {
  return {
    type: 'votes/prepare-vote',
    item: null,
    subject: null,
    question: '先修哪一处',
    method: { kind: 'single', version: 1, options: voterCount, none: false },
    options: Array.from({ length: voterCount }, (_, i) => `第${i + 1}处`),
    secrecy,
    rule: { preset: 'record' },
    seconds: 180,
  };
}

/** A meeting with voters on phones, staff and the public looking on, and everything that is logged or said to anybody. */
export class SecretHall {
  readonly clock = new TestClock();
  readonly logged: string[] = [];
  readonly onlookers: Person[] = [];
  hall!: Hall;
  meeting!: MeetingId;
  voters: Voter[] = [];

  static async open(secrecy: 'named' | 'secret'): Promise<SecretHall> {
    const made = new SecretHall();
    await made.start();
    made.meeting = await made.hall.openMeeting();
    await made.#seat();
    await made.hall.must(made.meeting, questionWith(secrecy));
    await made.hall.must(made.meeting, { type: 'votes/open-vote', vote: await made.vote() });
    return made;
  }

  /** Also after `hall.leave()`: on what it has left. */
  async start(home?: string): Promise<void> {
    const log = createLogger('trace', { write: (line: string) => void this.logged.push(line) });
    this.hall = await Hall.open({ clock: this.clock, log }, home);
  }

  async #seat(): Promise<void> {
    for (let i = 0; i < voterCount; i++) {
      const seat = randomId<'seat'>() as SeatId;
      const line = {
        seat,
        role: 'resident',
        label: 'resident',
        group: null,
        sector: null,
      } as const;
      const seats = [{ ...line, area: null, heads: 1, voter: true, visitor: false }];
      await this.hall.must(this.meeting, { type: 'people/add-seats', seats });
      const phone = await this.hall.person(this.meeting, resident(seat)).connect();
      await phone.join(this.meeting);
      const choice = { kind: 'options' as const, options: [i] };
      this.voters.push({ seat, phone, choice, random: '' });
    }
    for (const standing of [onlooker(), staff()]) {
      const person = await this.hall.person(this.meeting, standing).connect();
      await person.join(this.meeting);
      this.onlookers.push(person);
    }
  }

  async state() {
    const state = await this.hall.app.hosts.state(this.meeting);
    if (state === null) throw new Error('no meeting');
    return state.votes;
  }

  async vote(): Promise<VoteId> {
    const { current, prepared, votes } = await this.state();
    const known = current ?? prepared[0] ?? Object.keys(Object.values(votes.buckets)[0] ?? {})[0];
    if (known === undefined) throw new Error('no vote');
    return known as VoteId;
  }

  async sealedBy(voter: Voter, choice = voter.choice): Promise<string> {
    const vote = await this.vote();
    const key = sealedOf(await this.state(), vote)?.key ?? '';
    voter.random = randomOf(randomBytes(16));
    const box = { meeting: this.meeting, vote, seat: voter.seat };
    return await seal(key, box, { choice, random: voter.random });
  }

  /** As a phone does it. */
  async cast(voter: Voter, choice = voter.choice): Promise<CommandAnswer> {
    const sealed = await this.sealedBy(voter, choice);
    const body = { type: 'votes/seal-ballot', vote: await this.vote(), sealed };
    return await voter.phone.send(body, { seat: voter.seat, madeAt: this.clock.now() });
  }

  async castNamed({ phone, seat, choice }: Voter): Promise<CommandAnswer> {
    const body = { type: 'votes/cast-ballot', vote: await this.vote(), choice };
    return await phone.send(body, { seat, madeAt: this.clock.now() });
  }

  /** 截止 and ten seconds. */
  async close(): Promise<void> {
    await this.hall.must(this.meeting, { type: 'votes/close-vote', vote: await this.vote() });
    this.clock.pass(10_001);
  }

  async until(happened: () => Promise<boolean>): Promise<void> {
    while (!(await happened())) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  async end(): Promise<void> {
    await this.hall.close();
  }
}
