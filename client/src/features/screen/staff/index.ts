export { describeScreen } from './describe-screen.ts';
export { ScreenMenu } from './screen-menu.tsx';
