import { describe, expect, test } from 'vitest';
import { plainText } from '../documents/index.ts';
import { idAt } from '../testing/history.ts';
import { minutesOf, namelessMinutes } from '../testing/minutes-of.ts';
import { Village } from '../testing/village-meeting.ts';

describe('those who lead and those who write', () => {
  const [host, writer] = [idAt<'seat'>(71), idAt<'seat'>(72)];

  function withStaff(): Village {
    const run = new Village(1, 1);
    const staff = { group: null, sector: null, heads: 1, area: null, voter: false, visitor: false };
    const seats = [
      { seat: host, role: 'moderator', label: 'moderator', ...staff },
      { seat: writer, role: 'secretary', label: 'secretary', ...staff },
    ] as const;
    run.run({ type: 'people/add-seats', seats: [...seats] });
    return run;
  }

  test('stand on the attendance sheet with what they do, as present once they did it, not by preparing', () => {
    const run = withStaff();
    const rows = () =>
      namelessMinutes(run.events)
        .forms.attendance?.parts.flatMap((part) => (part.kind === 'table' ? part.table.rows : []))
        .map((row) => row.slice(2, 4).join(' '));
    const group = { kind: 'group', name: '村民小组', interest: '' } as const;
    run.run({ type: 'people/add-group', group: idAt<'group'>(73), ...group }, writer);
    expect(rows()).toEqual(['居民 到会', '主持人 ', '记录员 ']);
    run.run({ type: 'agenda/finish-item', item: run.item }, host);
    expect(rows()).toEqual(['居民 到会', '主持人 到会', '记录员 ']);
    // So they do in the minutes, beside those who were called.
    const { frame, doc } = namelessMinutes(run.events);
    expect(frame.attendance[0]?.text).toMatch(/^居民　.*；主持人　/);
    expect(plainText(doc.content)).toContain('应到1人，实到1人；主持、记录和列席等人员到会1人。');
  });

  test('are named in the minutes if they came or did it; where no host did, whoever opened the meeting led it', () => {
    const run = withStaff();
    const clerk = idAt<'seat'>(74);
    const line = { role: 'secretary', label: 'secretary', group: null, sector: null } as const;
    const form = { ...line, heads: 1, area: null, voter: false, visitor: false };
    run.run({ type: 'people/add-seats', seats: [{ seat: clerk, ...form }] });
    const seats = { [host]: '甲', [writer]: '乙', [clerk]: '丙' };
    const leaders = () => {
      const { frame, doc } = minutesOf(run.events, { organ: '关明村', seats, texts: [] });
      return [frame.host, frame.secretary, /会议由.*?(?=。)/.exec(plainText(doc.content))?.[0]];
    };
    // The office opened it: nobody is known to have led it but by the list.
    expect(leaders()).toEqual(['甲', '', '会议由甲主持']);
    run.later(60);
    run.run({ type: 'life/adjourn-meeting' }, writer);
    expect(leaders()).toEqual(['甲', '乙', '会议由甲主持，乙记录']);
    const opened = run.events.findIndex(({ type }) => type === 'life/meeting-opened');
    const byWriter = run.events.map((event, i) =>
      i === opened ? { ...event, actor: { ...event.actor, seat: writer } } : event,
    );
    run.events.splice(0, run.events.length, ...byWriter);
    expect(leaders()).toEqual(['乙', '乙', '会议由乙主持并记录']);
    run.run({ type: 'attendance/check-in-seat', seat: clerk, where: 'in_room' });
    expect(leaders()).toEqual(['乙', '丙', '会议由乙主持，丙记录']);
    run.run({ type: 'attendance/check-in-seat', seat: host, where: 'in_room' });
    expect(leaders()).toEqual(['甲', '乙、丙', '会议由甲主持，乙、丙记录']);
  });

  test('a clerk alone drafted the minutes who began them', () => {
    const run = new Village(1, 1);
    const alone = { role: 'moderator', label: 'moderator', group: null, sector: null } as const;
    const form = { ...alone, heads: 1, area: null, voter: false, visitor: false };
    run.run({ type: 'people/add-seats', seats: [{ seat: host, ...form }] });
    const drafter = () =>
      minutesOf(run.events, { organ: '关明村', seats: { [host]: '甲' }, texts: [] }).frame
        .secretary;
    expect(drafter()).toBe('');
    const text = { kind: 'minutes', item: null, title: '协商纪要', readers: 'staff' } as const;
    run.run({ type: 'drafts/create-draft', ...text }, host);
    expect(drafter()).toBe('甲');
  });
});
