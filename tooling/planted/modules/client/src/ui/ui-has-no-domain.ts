import { found } from '../sync/outbox.ts';
export const planted = found;
