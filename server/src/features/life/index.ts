export { copyData } from './copy-data.ts';
export { copyDaily } from './daily-copy.ts';
