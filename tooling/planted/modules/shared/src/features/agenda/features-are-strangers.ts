import { found } from '../votes/index.ts';
export const planted = found;
