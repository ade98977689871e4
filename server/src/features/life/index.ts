export { listCopies, sweepBroken } from './copies.ts';
export { type CopyDeps, copyAfterSitting, copyData } from './copy-data.ts';
export { copyDaily } from './daily-copy.ts';
