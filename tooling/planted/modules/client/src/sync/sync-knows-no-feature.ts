import { found } from '../office/page.ts';
export const planted = found;
