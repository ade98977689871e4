import { describe, expect, it } from 'vitest';
import { untilLoaded } from './until-loaded.ts';

/** A server that is away for so many questions, and a part that is there once it is back, or never. */
function line(away: number, there = true) {
  const told: string[] = [];
  let asked = 0;
  return {
    told,
    load: async () => {
      told.push('load');
      if (asked < away || !there) throw new Error('not loaded');
      return 'part';
    },
    ways: {
      reachable: async () => asked++ >= away,
      pause: async () => told.push('pause'),
    },
  };
}

describe('a part of the program', () => {
  it('is waited for while the line is away, and comes when it is back', async () => {
    const { load, ways, told } = line(3);
    expect(await untilLoaded(load, ways)).toBe('part');
    expect(told).toEqual(['load', 'pause', 'load', 'pause', 'load', 'pause', 'load']);
  });

  it('asks nobody where it is there at once', async () => {
    const { load, ways, told } = line(0);
    expect(await untilLoaded(load, ways)).toBe('part');
    expect(told).toEqual(['load']);
  });

  it('fails where the server answers and has it no more', async () => {
    const { load, ways } = line(1, false);
    await expect(untilLoaded(load, ways)).rejects.toThrow('not loaded');
  });
});
