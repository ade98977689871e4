export { useHallNames } from './hall-names.ts';
