import { createECDH as found } from 'node:crypto';
export const planted = found;
