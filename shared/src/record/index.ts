export { eventHashOf, type Hashing, type Link, linkFault, wordsHashOf } from './chain.ts';
export type { RecordFile } from './record-file.ts';
export { type Broken, type Sound, verifyRecord } from './verify.ts';
