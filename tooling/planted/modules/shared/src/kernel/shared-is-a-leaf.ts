import { found } from '../../../server/src/gateway/sockets.ts';
export const planted = found;
