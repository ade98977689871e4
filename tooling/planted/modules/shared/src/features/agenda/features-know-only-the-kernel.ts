import { found } from '../../meeting/index.ts';
export const planted = found;
