import { expect } from '../hall.ts';
import type { Cast } from './lift-case.ts';

/** From opinions to clauses: one proposes, one reserves without a name, and the secretary takes over what is agreed. */
export async function amend({ hall, secretary, wang, remote }: Cast): Promise<void> {
  await secretary.divideIntoClauses(2);
  const better = '一层不出资，二至六层按楼层分摊。';
  await wang.propose('第2条', better, '楼层不同，受益不同');
  await hall.picture(wang.page, 'amendment');
  await remote.see('协商意见稿');
  await remote.reserve('第1条', '夜里运行的声音没有写上限。');
  await hall.picture(remote.page, 'reservation');
  await secretary.hideReservation('第1条', '写了邻居家的事');
  await expect(remote.page.getByText('您对这一条的保留意见已由工作人员隐藏')).toBeVisible();
  await expect(wang.page.getByText('夜里运行的声音')).toBeHidden();
  await hall.picture(secretary.page, 'hidden');
  await secretary.showHidden('第1条');
  const clause = secretary.clause('第2条');
  await expect(clause.locator('ins').last()).toContainText('按楼层');
  await hall.picture(secretary.page, 'amendment-proposed');
  await secretary.takeOver(1);
  await expect(secretary.text).toContainText(better);
  await expect(clause).toContainText('已采纳');
  await expect(secretary.clause('第1条')).toContainText('不署名');
  await secretary.isSaved();
  await secretary.putIntoClause('三、四层出钱', '第2条', '分摊比例由业主另行约定');
  await expect(clause).toContainText('来自：');
  await expect(wang.page.getByText(/^您的第\d+条意见已写入意见稿第2条。$/)).toBeVisible();
  await hall.picture(wang.page, 'told');
  await wang.page.getByRole('button', { name: '知道了' }).click();
  await expect(wang.page.getByText(/^您的第\d+条意见：部分采纳/)).toBeVisible();
  await wang.page.getByRole('button', { name: '知道了' }).click();
  await secretary.pointAt('三、四层出钱');
  await wang.page.getByRole('button', { name: /^见(意见|发言)\d+$/ }).click();
  await expect(wang.page.getByRole('note')).toContainText('三、四层出钱');
  await hall.picture(wang.page, 'pointed-at');
}
