import { found } from '../sealing/index.ts';
export const planted = found;
