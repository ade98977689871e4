export { describeOpinions } from './describe-opinions.ts';
export { OpinionsDesk } from './opinions-desk.tsx';
export { useWaitingOpinions } from './waiting-opinions.tsx';
