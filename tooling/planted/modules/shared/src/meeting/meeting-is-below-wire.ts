import { found } from '../wire/index.ts';
export const planted = found;
