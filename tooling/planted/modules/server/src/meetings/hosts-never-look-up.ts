import { found } from '../gateway/sockets.ts';
export const planted = found;
