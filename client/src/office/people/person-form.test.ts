import { describe, expect, it } from 'vitest';
import type { PersonRow } from './people-rows.ts';
import { areaOf, changesOf, emptyPerson, readPerson, typedFrom } from './person-form.ts';

describe('areaOf', () => {
  it('reads square metres to hundredths without rounding', () => {
    expect(areaOf('88.60')).toBe(8860);
    expect(areaOf('88.6')).toBe(8860);
    expect(areaOf('１０２．０５')).toBe(10205);
    expect(areaOf('0.29')).toBe(29);
    expect(areaOf(' ')).toBeNull();
  });

  it('takes nothing else for an area', () => {
    for (const typed of ['88.605', '-1', '1e3', '八十', '88,6', '1234567', '.5']) {
      expect(areaOf(typed), typed).toBeUndefined();
    }
  });
});

describe('readPerson', () => {
  it('leaves out what was not typed', () => {
    expect(
      readPerson({ ...emptyPerson, name: ' 王旸 ', phone: ' １３８００００００００ ' }),
    ).toEqual({
      wrong: null,
      person: {
        name: '王旸',
        display: null,
        room: null,
        household: null,
        phone: '13800000000',
        group: null,
        sector: null,
        role: 'resident',
        area: null,
        heads: 1,
      },
    });
  });

  it('names what is wrong', () => {
    expect(readPerson(emptyPerson).wrong).toBe('name');
    expect(readPerson({ ...emptyPerson, name: '甲', phone: '问居委会' }).wrong).toBe('phone');
    expect(readPerson({ ...emptyPerson, name: '甲', area: 'x' }).wrong).toBe('area');
    expect(readPerson({ ...emptyPerson, name: '甲', heads: '1001' }).wrong).toBe('heads');
  });
});

describe('changesOf', () => {
  const id = '0'.repeat(26) as PersonRow['seat']['id'];
  const row: PersonRow = {
    seat: {
      ...{ id, role: 'resident', label: 'owner', group: null, sector: null, heads: 1, area: 8860 },
      ...{ voter: true, visitor: false, removed: false, mergedInto: null, mergedBy: null },
    },
    name: {
      ...{ seat: id, displayName: '301室业主', fullName: '王旸', room: '301室', phone: null },
      ...{ label: null, invitedAt: null, hasLink: true, isHeld: false },
    },
    ...{ invitation: undefined, group: null, household: null, doubles: [] },
  };
  const typed = { ...typedFrom(row), voter: true };

  it('are none where nothing was typed otherwise', () => {
    expect(changesOf(row, { ...typed, area: ' 88.60' })).toEqual({
      ...{ wrong: null, line: null, name: null },
    });
  });

  it('tell the meeting of weights and the office of names, each only where it has to know', () => {
    expect(changesOf(row, { ...typed, area: '86.8' })).toEqual({
      wrong: null,
      line: {
        ...{ seat: id, role: 'resident', label: 'owner', group: null, sector: null },
        ...{ heads: 1, area: 8680, voter: true },
      },
      name: null,
    });
    expect(changesOf(row, { ...typed, name: '王阳', display: '' })).toEqual({
      ...{ wrong: null, line: null },
      name: { seat: id, displayName: '王阳', fullName: '王阳', room: '301室', phone: null },
    });
  });

  it('give up the case’s own word for a role with the role', () => {
    expect(changesOf(row, { ...typed, role: 'expert', voter: false })).toMatchObject({
      line: { role: 'expert', label: 'expert', voter: false },
    });
    expect(changesOf(row, { ...typed, name: ' ' })).toEqual({ wrong: 'name' });
  });
});
