import { describe, expect, it } from 'vitest';
import { readPlace } from './place.ts';

const token = 'A_b-c0123456789ABCDEFGHIJ';
const meeting = '0123456789abcdefghjkmnpqrs';

describe('readPlace', () => {
  it('finds the token in the fragment and in the path', () => {
    expect(readPlace({ pathname: '/j', hash: `#${token}` })).toEqual({ at: 'link', token });
    expect(readPlace({ pathname: `/j/${token}`, hash: '' })).toEqual({ at: 'link', token });
    expect(readPlace({ pathname: `/j/${token}/`, hash: '#x' })).toEqual({ at: 'link', token });
  });

  it('leads to the room', () => {
    expect(readPlace({ pathname: `/m/${meeting}`, hash: '' })).toEqual({ at: 'room', meeting });
  });

  it('offers the code wherever an address leads nowhere', () => {
    const hostile = [
      '/j',
      '/j/short',
      `/j/${'x'.repeat(65)}`,
      '/j/<script>',
      '/m/x',
      '/m/',
      '/',
      '/j/%2e%2e',
    ];
    for (const pathname of hostile) expect(readPlace({ pathname, hash: '' }).at).toBe('door');
    expect(readPlace({ pathname: '/j', hash: '#javascript:alert(1)//////////' }).at).toBe('door');
  });
});
