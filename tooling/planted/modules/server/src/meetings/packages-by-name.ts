import { found } from '../../../shared/src/kernel/index.ts';
export const planted = found;
