import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { EditorState } from 'prosemirror-state';
import { createRef } from 'react';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import words from '../../../i18n/zh-CN/drafts-writing.json';
import { textSchema } from './schema.ts';
import { Toolbar } from './toolbar.tsx';
import { toolNames } from './tools.ts';

const button = 44;
let width = 0;

beforeAll(() =>
  i18next
    .use(initReactI18next)
    .init({ lng: 'zh-CN', resources: { 'zh-CN': { 'drafts-writing': words } } }),
);

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(() => width);
  const box = { width: button } as DOMRect;
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(box);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const state = EditorState.create({
  doc: textSchema.node('doc', null, [textSchema.node('paragraph')]),
});

function shown(pixels: number) {
  width = pixels;
  const did: string[] = [];
  const use = (tool: string) => void did.push(tool);
  const leave = () => void did.push('leave');
  render(<Toolbar ref={createRef()} state={state} use={use} leave={leave} />);
  return { did, tools: () => screen.getAllByRole('button') };
}

describe('the toolbar', () => {
  it('is one stop for the keyboard; arrows go round, Enter uses and Escape leads back to the text', () => {
    const { did, tools } = shown(button * toolNames.length);
    expect(tools()).toHaveLength(toolNames.length);
    expect(tools().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    fireEvent.keyDown(tools()[0]!, { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '链接' }));
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowRight' });
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowRight' });
    const heading = screen.getByRole('button', { name: '标题' });
    expect(document.activeElement).toBe(heading);
    expect(tools().filter(({ tabIndex }) => tabIndex === 0)).toEqual([heading]);
    fireEvent.click(heading);
    fireEvent.keyDown(heading, { key: 'Escape' });
    expect(did).toEqual(['heading', 'leave']);
  });

  it('keeps to one row on a narrow page, and shows the rest when somebody asks', () => {
    const { did, tools } = shown(button * 6 + 10);
    const more = screen.getByRole('button', { name: '更多工具' });
    expect(tools()).toHaveLength(6);
    expect(more.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('button', { name: '链接' })).toBeNull();
    fireEvent.click(more);
    expect(more.getAttribute('aria-expanded')).toBe('true');
    expect(tools()).toHaveLength(toolNames.length + 1);
    fireEvent.click(screen.getByRole('button', { name: '链接' }));
    fireEvent.click(more);
    expect(tools()).toHaveLength(6);
    expect(tools().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    expect(did).toEqual(['link']);
  });

  it('takes the focus from no text that is being written', () => {
    const { tools } = shown(button * toolNames.length);
    for (const type of ['pointerDown', 'mouseDown'] as const)
      expect(fireEvent[type](tools()[1]!)).toBe(false);
  });
});
