// 依申请删除: a layer of its own, because opinions, papers and ballots all have it.
export { useErasing } from './use-erasing.tsx';
