// The agenda's outline is what every feature hangs its own things on: a layer of its own, below the features.
export { type OutlineRow, outlineOf, rowOf } from './outline.ts';
export { useOutline, useStandingOf, useTitleOf } from './use-outline.ts';
