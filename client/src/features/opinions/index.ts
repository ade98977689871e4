export { ConfirmRecords } from './confirm-records.tsx';
export { useOpinionsMatter } from './opinions-matter.tsx';
export { useOpinionsTab } from './opinions-tab.tsx';
export { useTellOpinionAct } from './own-acts.ts';
export { WriteOpinion } from './write-opinion.tsx';
