import { found } from './nowhere.ts';
export const planted = found;
