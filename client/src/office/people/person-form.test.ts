import { describe, expect, it } from 'vitest';
import { areaOf, emptyPerson, readPerson } from './person-form.ts';

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
    expect(readPerson({ ...emptyPerson, name: '甲', area: 'x' }).wrong).toBe('area');
    expect(readPerson({ ...emptyPerson, name: '甲', heads: '1001' }).wrong).toBe('heads');
  });
});
