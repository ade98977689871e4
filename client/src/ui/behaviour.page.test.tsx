import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import words from '../i18n/zh-CN/ui.json';
import { Bar } from './bar.tsx';
import { asClock, Countdown } from './clock.tsx';
import { Dialog } from './dialog.tsx';
import { Tabs } from './tabs.tsx';

beforeAll(() =>
  i18next.use(initReactI18next).init({ lng: 'zh-CN', resources: { 'zh-CN': { ui: words } } }),
);
afterEach(cleanup);

describe('tabs', () => {
  const tabs = [
    { id: 'a', title: '议程', content: 'first' },
    { id: 'b', title: '意见', count: '3条', content: 'second' },
  ];

  it('are one stop for the keyboard, with arrows that go round between them', () => {
    render(<Tabs label="x" tabs={tabs} />);
    const [first, second] = screen.getAllByRole('tab');
    fireEvent.keyDown(first!, { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(second);
    expect(screen.getByRole('tabpanel').textContent).toBe('second');
    expect(screen.getAllByRole('tab').map((tab) => tab.tabIndex)).toEqual([-1, 0]);
    fireEvent.keyDown(second!, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(first);
  });

  it('open where something of one’s own waits, the first time only', () => {
    const waiting = tabs.map((tab) => ({ ...tab, waits: tab.id === 'b' }));
    const { rerender } = render(<Tabs label="x" tabs={waiting} />);
    expect(screen.getByRole('tabpanel').textContent).toBe('second');
    fireEvent.click(screen.getByRole('tab', { name: '议程' }));
    rerender(<Tabs label="x" tabs={[...waiting]} />);
    expect(screen.getByRole('tabpanel').textContent).toBe('first');
  });

  it('stay where they are when another tab goes away', () => {
    const { rerender } = render(<Tabs label="x" tabs={tabs} />);
    fireEvent.click(screen.getByRole('tab', { name: /意见/ }));
    rerender(<Tabs label="x" tabs={tabs.slice(1)} />);
    expect(screen.getByRole('tabpanel').textContent).toBe('second');
  });
});

describe('the bar', () => {
  it('stands aside while somebody types and comes back afterwards', () => {
    render(
      <>
        <textarea aria-label="text" />
        <Bar>vote</Bar>
      </>,
    );
    const bar = screen.getByRole('status');
    const before = bar.className;
    act(() => screen.getByLabelText('text').focus());
    expect(bar.className).not.toBe(before);
    act(() => screen.getByLabelText('text').blur());
    expect(bar.className).toBe(before);
  });
});

describe('a dialog on a phone that has none of its own', () => {
  it('takes the focus, keeps it, closes by key and gives it back', () => {
    const close = vi.fn();
    const opener = document.body.appendChild(document.createElement('button'));
    opener.focus();
    const { unmount } = render(
      <Dialog title="散会" onClose={close} actions={<button type="button">ok</button>}>
        text
      </Dialog>,
    );
    const dialog = screen.getByRole('dialog', { name: '散会' });
    expect(document.activeElement).toBe(dialog);
    const last = screen.getByText('ok');
    last.focus();
    fireEvent.keyDown(last, { key: 'Tab' });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: words.close }));
    fireEvent.keyDown(dialog, { key: 'Escape' });
    expect(close).toHaveBeenCalledOnce();
    unmount();
    expect(document.activeElement).toBe(opener);
    opener.remove();
  });
});

describe('clocks', () => {
  it('show minutes and seconds, and hours only where there are some', () => {
    expect(asClock(130_000)).toBe('2:10');
    expect(asClock(9_999)).toBe('0:09');
    expect(asClock(3_730_000)).toBe('1:02:10');
    expect(asClock(-5)).toBe('0:00');
  });

  it('count down by the clock they are given and say when time is up', () => {
    const { rerender } = render(<Countdown until={130_000} now={() => 0} />);
    expect(screen.getByText('还剩2:10')).toBeTruthy();
    act(() => rerender(<Countdown until={130_000} now={() => 130_000} />));
    expect(screen.getByText(words.timeIsUp)).toBeTruthy();
  });
});
