import { accept, type Rejection, reject, type SeatId, unreachable } from '../../kernel/index.ts';
import type { AttendanceCommand, Of } from './commands.ts';
import { recounted } from './counts.ts';
import { type Decided, forSeat, type Happened, type Person, type Scene } from './decided.ts';
import type { AttendanceEvent } from './events.ts';
import { recordsAfter } from './evolve.ts';
import {
  type AttendanceFacts,
  type AttendanceState,
  earliest,
  isExcused,
  type Place,
  stayOf,
} from './state.ts';

export function decideAttendance(
  state: AttendanceState,
  command: AttendanceCommand,
  facts: AttendanceFacts,
): Decided {
  const scene = { state, facts };
  const self = facts.actor.seat;
  switch (command.type) {
    case 'attendance/check-in':
      return (
        tooEarly(facts) ?? forSeat(scene, self, (person) => checkIn(person, command.where, true))
      );
    case 'attendance/leave':
      return forSeat(scene, self, leave);
    case 'attendance/move':
      return forSeat(scene, self, (person) => move(person, command.where));
    case 'attendance/start-anew':
    case 'attendance/withdraw-anew':
    case 'attendance/recount':
      return decideForAll(scene, command.type);
    default:
      return atDesk(scene, command);
  }
}

type Whole = 'attendance/start-anew' | 'attendance/withdraw-anew' | 'attendance/recount';
type AtDesk = Exclude<
  AttendanceCommand,
  Of<Whole | 'attendance/check-in' | 'attendance/leave' | 'attendance/move'>
>;

function atDesk(scene: Scene, command: AtDesk): Decided {
  switch (command.type) {
    case 'attendance/check-in-seat':
      return forSeat(scene, command.seat, (person) => checkIn(person, command.where, false));
    case 'attendance/mark-left':
      return forSeat(scene, command.seat, leave);
    case 'attendance/move-seat':
      return forSeat(scene, command.seat, (person) => move(person, command.where));
    case 'attendance/withdraw-check-in':
      return forSeat(scene, command.seat, withdrawCheckIn);
    case 'attendance/withdraw-leaving':
      return forSeat(scene, command.seat, withdrawLeaving);
    case 'attendance/excuse':
      return forSeat(scene, command.seat, (person) => excuse(person, command.reason));
    case 'attendance/withdraw-excuse':
      return forSeat(scene, command.seat, withdrawExcuse);
    default:
      return unreachable(command);
  }
}

/** Before the doors open nobody is here, whatever a phone at home says; the desk knows better and is not asked. */
function tooEarly({ phase, startsAt, now }: AttendanceFacts): Rejection<'too-early'> | null {
  if (phase === 'open' || startsAt === null || now >= startsAt - earliest) return null;
  return reject('too-early', { opensAt: startsAt - earliest });
}

function checkIn({ line, here }: Person, where: Place, bySelf: boolean): Happened {
  if (here.length > 0) return [];
  return [{ type: 'attendance/checked-in', data: { seat: line.id, where, bySelf }, words: null }];
}

function leave({ here }: Person): Happened {
  if (here.length === 0) return 'not-here';
  return here.map(({ seat }) => ({ type: 'attendance/left', data: { seat }, words: null }));
}

function move({ here }: Person, where: Place): Happened {
  if (here.length === 0) return 'not-here';
  return here
    .filter((record) => stayOf(record)?.where !== where)
    .map(({ seat }) => ({ type: 'attendance/moved', data: { seat, where }, words: null }));
}

function withdrawCheckIn({ here }: Person): Happened {
  if (here.length === 0) return 'not-here';
  return here.map((record) => {
    const where = stayOf(record)?.where ?? 'in_room';
    return {
      type: 'attendance/check-in-withdrawn',
      data: { seat: record.seat, where },
      words: null,
    };
  });
}

function withdrawLeaving({ held, here }: Person): Happened {
  if (here.length > 0) return 'already-here';
  let last: { seat: SeatId; to: number } | null = null;
  for (const { seat, stays } of held) {
    const to = stays[stays.length - 1]?.to ?? null;
    if (to !== null && (last === null || to > last.to)) last = { seat, to };
  }
  if (last === null) return 'not-left';
  return [{ type: 'attendance/leaving-withdrawn', data: { seat: last.seat }, words: null }];
}

function excuse({ line, held, here }: Person, reason: string | null): Happened {
  if (here.length > 0) return 'already-here';
  const former = held.find(isExcused);
  const data = { seat: former?.seat ?? line.id, again: former !== undefined };
  return [
    { type: 'attendance/excused', data, words: { reason, before: former?.excuse?.reason ?? null } },
  ];
}

function withdrawExcuse({ held }: Person): Happened {
  const excused = held.filter(isExcused);
  if (excused.length === 0) return 'not-excused';
  return excused.map((record) => {
    const before = record.excuse?.reason ?? null;
    return { type: 'attendance/excuse-withdrawn', data: { seat: record.seat }, words: { before } };
  });
}

function decideForAll({ state, facts }: Scene, type: Whole): Decided {
  const now = { seq: 0, at: facts.now, actor: facts.actor };
  const counted = (event: AttendanceEvent) =>
    recounted(state, recordsAfter(state.records, { ...event, ...now }), facts);
  const none = { all: null, groups: [] };
  switch (type) {
    case 'attendance/start-anew': {
      if (facts.voteOpen) return reject('vote-open');
      const event = {
        type: 'attendance/started-anew',
        data: { counts: none },
        words: null,
      } as const;
      return accept({ ...event, data: { counts: counted(event) } });
    }
    case 'attendance/withdraw-anew': {
      const { anewAt } = state;
      if (anewAt === null) return reject('not-started-anew');
      const event = {
        type: 'attendance/anew-withdrawn',
        data: { anewAt, counts: none },
        words: null,
      } as const;
      return accept({ ...event, data: { anewAt, counts: counted(event) } });
    }
    case 'attendance/recount': {
      const counts = recounted(state, state.records, facts);
      const same = counts.all === null && counts.groups.length === 0;
      return same
        ? accept()
        : accept({ type: 'attendance/counted', data: { counts }, words: null });
    }
    default:
      return unreachable(type);
  }
}
