export { WritingPlace } from './writing-place.tsx';
