export { Closing } from './closing.tsx';
export { describeLife } from './describe-life.ts';
export { LeftOpenNotice } from './left-open-notice.tsx';
export { LifeMenu } from './life-menu.tsx';
export { useLifeStep } from './life-step.ts';
