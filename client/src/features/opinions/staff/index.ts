export { describeOpinions } from './describe-opinions.ts';
export { OpinionsDesk } from './opinions-desk.tsx';
