import { expect, test } from '../hall.ts';
import { Inspector } from '../people/inspector.ts';

test('the inspection finds every kind of fault', async ({ page }) => {
  const inspector = new Inspector({ sizes: [{ width: 360, height: 780 }], target: 44, text: 14 });
  await page.setContent(`<!doctype html><html lang="zh-CN"><title>有毛病的页面</title><main>
    <h1>有毛病的页面</h1>
    <p style="font-size: 10px">太小的字</p>
    <button style="height: 20px">太矮的按钮</button>
    <div style="width: 900px">太宽</div>
    <img src="" width="20" height="20">
  </main></html>`);
  await inspector.look(page, 'here');
  await inspector.reaches(page, page.locator('p'), 'here');
  const found = inspector.findings.join('\n');
  for (const fault of [
    '10px: 太小的字',
    '20px high: 太矮的按钮',
    'too wide',
    'image-alt',
    'tab key',
  ]) {
    expect(found).toContain(fault);
  }
});
