import { found } from '../testing/index.ts';
export const planted = found;
