export { found } from './state.ts';
