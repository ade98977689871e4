import { cleanup, render } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, expect, it } from 'vitest';
import words from '../i18n/zh-CN/ui.json';
import { Dialog } from './dialog.tsx';
import { Stamped } from './stamp.tsx';

beforeAll(() =>
  i18next.use(initReactI18next).init({ lng: 'zh-CN', resources: { 'zh-CN': { ui: words } } }),
);

afterEach(cleanup);

const titleOf = (full: boolean) =>
  render(
    <Stamped stamp={<b>rehearsal</b>}>
      <Dialog title="ballot" full={full} onClose={() => {}}>
        content
      </Dialog>
    </Stamped>,
  )
    .container.querySelector('h2')
    ?.textContent?.trim();

it('a dialog that covers the page bears its stamp, a small one leaves it to the page', () => {
  expect(titleOf(true)).toBe('ballot rehearsal');
  cleanup();
  expect(titleOf(false)).toBe('ballot');
});
