export { LifeNotice } from './life-notice.tsx';
export { MeetingMark, useMeetingTitle } from './meeting-mark.tsx';
