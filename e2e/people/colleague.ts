import type { Page } from '@playwright/test';
import { expect } from '../hall.ts';

type Duty = '主持' | '记录' | '签到';

export interface Colleague {
  readonly login: string;
  readonly name: string;
  readonly duties: readonly Duty[];
}

export const password = 'Haoshang-2026';

/** A second account of the office, and what it does in the meeting whose page is open. */
export async function addColleague(page: Page, { login, name, duties }: Colleague): Promise<void> {
  const staff = page.getByRole('link', { name: '工作人员' });
  await staff.click();
  const back = page.url();
  await page.getByRole('link', { name: '添加同事的账号' }).click();
  await page.getByRole('button', { name: '添加账号' }).click();
  const dialog = page.getByRole('dialog', { name: '添加账号' });
  await dialog.getByLabel('姓名').fill(name);
  await dialog.getByLabel('登录名').fill(login);
  await dialog.getByLabel('初始密码').fill(password);
  await dialog.getByRole('button', { name: '添加账号' }).click();
  await dialog.getByRole('button', { name: '已抄好' }).click();
  await page.goto(back);
  for (const duty of duties) {
    const box = page.getByRole('checkbox', { name: new RegExp(`^${name}：${duty}`) });
    await box.click();
    await expect(box).toBeChecked();
  }
}

/** Signs the colleague in on a computer of their own and enters the room. */
export async function comeIn(page: Page, login: string, meeting: string): Promise<void> {
  await page.goto(`/office/m/${meeting}`);
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('heading', { name: '现场' })).toBeVisible();
}
