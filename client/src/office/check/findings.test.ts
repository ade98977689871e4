import { people, type Seat } from '@haoshangliang/shared/features/people';
import { type SeatId, setIn } from '@haoshangliang/shared/kernel';
import { describe, expect, it } from 'vitest';
import { type Finding, findings, type Looked, toInvite } from './findings.ts';

const now = Date.UTC(2026, 8, 5, 10, 0);
const day = 24 * 3_600_000;

const allIsWell: Looked = {
  door: {
    address: 'http://10.0.0.2:3000',
    addressChanged: false,
    isOpen: true,
    closedByHand: false,
  },
  machine: {
    now,
    disk: { free: 50_000_000_000, total: 100_000_000_000 },
    lastCopyAt: now - day,
  },
  invitations: [{ invitedAt: 1 }, { invitedAt: 2 }],
  staff: [{ duties: ['moderate', 'record'] }, { duties: ['receive'] }],
  agendaItems: 8,
  here: now + 2_000,
};

const about = (looked: Partial<Looked>, what: Finding['about']) =>
  findings({ ...allIsWell, ...looked }).find((finding) => finding.about === what);

describe('findings', () => {
  it('are all good when all is well, each looked at once', () => {
    const all = findings(allIsWell);
    expect(all.map(({ is }) => is)).toEqual(all.map(() => 'good'));
    expect(new Set(all.map((one) => one.about)).size).toBe(9);
  });

  it('say that phones cannot come in', () => {
    const door = allIsWell.door;
    expect(about({ door: { ...door, address: null } }, 'address')).toMatchObject({ is: 'none' });
    expect(about({ door: { ...door, addressChanged: true } }, 'address')).toMatchObject({
      is: 'changed',
    });
    expect(about({ door: { ...door, closedByHand: true } }, 'code')).toMatchObject({
      is: 'closed',
    });
  });

  it('say what is not prepared yet', () => {
    expect(about({ agendaItems: 0 }, 'agenda')).toMatchObject({ is: 'empty' });
    expect(about({ invitations: [{ invitedAt: null }, { invitedAt: 1 }] }, 'links')).toMatchObject({
      is: 'left',
      count: 1,
    });
    expect(about({ invitations: [] }, 'people')).toMatchObject({ is: 'empty' });
    expect(about({ invitations: [] }, 'links')).toBeUndefined();
    expect(about({ staff: [{ duties: ['record'] }, { duties: [] }] }, 'duties')).toMatchObject({
      is: 'missing',
      missing: ['moderate', 'receive'],
    });
  });

  it('say what is wrong with the machine', () => {
    const { machine } = allIsWell;
    expect(about({ here: now - 61_000 }, 'clock')).toMatchObject({ is: 'apart', minutes: 1 });
    expect(about({ here: now + 60_000 }, 'clock')).toMatchObject({ is: 'good' });
    const disk = (free: number) =>
      about({ machine: { ...machine, disk: { free, total: 1e12 } } }, 'disk');
    expect([disk(999_999_999)?.is, disk(1_000_000_000)?.is]).toEqual(['low', 'good']);
    expect(about({ machine: { ...machine, disk: null } }, 'disk')).toMatchObject({ is: 'unknown' });
    const copied = (lastCopyAt: number | null) =>
      about({ machine: { ...machine, lastCopyAt } }, 'copy');
    expect([copied(null)?.is, copied(now - 2 * day)?.is, copied(now - 2 * day - 1)?.is]).toEqual([
      'none',
      'good',
      'old',
    ]);
  });
});

describe('toInvite', () => {
  const id = (no: number) => `${no}`.padStart(26, '0') as SeatId;
  const seat = (no: number, change: Partial<Seat> = {}): Seat => ({
    id: id(no),
    ...{ role: 'resident', label: 'resident', group: null, sector: null, heads: 1, area: null },
    ...{ voter: true, visitor: false, removed: false, mergedInto: null, mergedBy: null },
    ...change,
  });

  it('are those on the roster who have come neither through the door nor with a duty', () => {
    const lines = [
      seat(1),
      seat(2, { visitor: true }),
      seat(3, { removed: true }),
      seat(4, { mergedInto: id(1) }),
      seat(5),
    ];
    const seats = lines.reduce((map, line) => setIn(map, line.id, line), people.initial.seats);
    const names = [1, 2, 3, 4, 5, 6].map((no) => ({ seat: id(no), invitedAt: no }));
    expect(toInvite({ seats }, names, [{ seat: id(5) }, { seat: null }])).toEqual([names[0]]);
  });
});
