import type { DraftId } from '../features/drafts/index.ts';
import type { OpinionId } from '../features/opinions/index.ts';
import type { VoteId } from '../features/votes/index.ts';
import { type Id, type SeatId, valuesOf } from '../kernel/index.ts';
import { idAt } from './history.ts';
import { MeetingRun } from './meeting-run.ts';

export const villageStart = Date.parse('2026-09-05T19:00:00+08:00');

export const villagePlan = {
  type: 'life/plan-meeting',
  office: idAt<'office'>(1),
  mark: 'real',
  level: 'village',
  sort: 'council',
  urgency: 'routine',
  mode: 'in_room',
  startsAt: villageStart,
  minutes: 60,
  title: '风貌公约协商会',
  place: '村委会',
  field: '乡村振兴',
  background: '',
} as const;

export const representative = (n: number): SeatId => idAt<'seat'>(1000 + n);

const satisfaction = {
  kind: 'rating',
  version: 1,
  scale: { kind: 'satisfaction' },
} as const;

/** A meeting of so many representatives, opened, with one item running. */
export class Village extends MeetingRun {
  constructor(people: number, here: number) {
    super(villageStart);
    this.run(villagePlan);
    for (let from = 0; from < people; from += 200) {
      const count = Math.min(200, people - from);
      const seats = Array.from({ length: count }, (_, i) => lineOf(representative(from + i)));
      this.run({ type: 'people/add-seats', seats });
    }
    const item = { parent: null, kind: 'discussion', title: '讨论', minutes: 30 } as const;
    this.run({ type: 'agenda/add-item', ...item });
    this.run({ type: 'life/open-meeting' });
    for (let i = 0; i < here; i++) {
      const seat = representative(i);
      this.run({ type: 'attendance/check-in-seat', seat, where: 'in_room' });
    }
    this.run({ type: 'agenda/start-item', item: this.item });
  }

  get item(): Id<'agenda-item'> {
    return there(this.state.agenda.order[0]);
  }

  raise(n: number, text: string): OpinionId {
    const said = { item: this.item, channel: 'typed', stance: 'for', text } as const;
    this.run({ type: 'opinions/raise-opinion', ...said }, representative(n));
    const opinions = valuesOf(this.state.opinions.opinions);
    return there(
      opinions.reduce((last, each) => (each.no > last.no ? each : last), there(opinions[0])),
    ).id;
  }

  /** A consensus text, frozen once. */
  frozenDraft(title: string, hash: string): DraftId {
    const form = { kind: 'consensus', item: null, title, readers: 'participants' } as const;
    this.run({ type: 'drafts/create-draft', ...form });
    const draft = there(valuesOf(this.state.drafts.drafts)[0]).id;
    this.run({ type: 'drafts/freeze-draft', draft });
    this.run({ type: 'drafts/record-version', draft, epoch: 1, hash, characters: 9 });
    return draft;
  }

  prepare(
    preset: 'village-representatives' | 'straw' | 'majority' | 'record',
    draft: DraftId | null = null,
  ): VoteId {
    this.run({
      type: 'votes/prepare-vote',
      item: null,
      subject: draft === null ? null : { draft, version: 1 },
      question: '是否通过风貌公约',
      method: preset === 'record' ? satisfaction : { kind: 'approve', version: 1 },
      secrecy: 'named',
      rule: { preset },
      seconds: 60,
    });
    const { prepared } = this.state.votes;
    return there(prepared[prepared.length - 1]);
  }

  /** Opens the vote and casts these, the first representative's first. */
  vote(vote: VoteId, choices: readonly ('yes' | 'no' | 'abstain')[]): void {
    this.run({ type: 'votes/open-vote', vote });
    for (const [n, choice] of choices.entries()) {
      this.run({ type: 'votes/cast-ballot', vote, choice }, representative(n));
    }
  }

  closeVote(vote: VoteId): void {
    this.run({ type: 'votes/close-vote', vote });
    const closedAt = this.now;
    this.now += 10_000;
    this.run({ type: 'votes/complete-close', vote, closedAt });
  }
}

function lineOf(seat: SeatId) {
  return {
    ...({ seat, role: 'resident', label: 'resident', group: null, sector: null } as const),
    ...{ heads: 1, area: null, voter: true, visitor: false },
  };
}

function there<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('It is not there.');
  return found;
}
