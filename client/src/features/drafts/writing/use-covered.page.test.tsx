import { cleanup, render } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { useCovered } from './use-covered.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Page() {
  const host = useRef<HTMLDivElement>(null);
  useCovered(host);
  return <div ref={host} data-testid="host" />;
}

it('keeps what sticks to an edge within what the keyboard leaves to be seen', () => {
  const seen = Object.assign(new EventTarget(), { offsetTop: 0, height: 780 });
  vi.stubGlobal('visualViewport', seen);
  vi.stubGlobal('innerHeight', 780);
  const { getByTestId, unmount } = render(<Page />);
  const { style } = getByTestId('host');
  const covered = () =>
    ['above', 'below'].map((side) => style.getPropertyValue(`--covered-${side}`));
  expect(covered()).toEqual(['0px', '0px']);
  Object.assign(seen, { offsetTop: 120, height: 400 });
  seen.dispatchEvent(new Event('resize'));
  expect(covered()).toEqual(['120px', '260px']);
  unmount();
  Object.assign(seen, { offsetTop: 0 });
  seen.dispatchEvent(new Event('scroll'));
  expect(covered()).toEqual(['120px', '260px']);
});

it('leaves the page as it is where nothing can be measured', () => {
  vi.stubGlobal('visualViewport', null);
  expect(
    render(<Page />)
      .getByTestId('host')
      .getAttribute('style'),
  ).toBeNull();
});
