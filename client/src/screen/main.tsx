import '../ui/tokens.css';
import '../ui/base.css';
import { meetingIdSchema, parse } from '@haoshangliang/shared/wire';
import { startI18n } from '../i18n/start.ts';
import { Entering } from '../ui/entering.tsx';
import { mount } from '../ui/mount.tsx';
import { Screen } from './screen.tsx';

document.documentElement.toggleAttribute('data-screen', true);
// /m/<meeting>/screen
const meeting = parse(meetingIdSchema, window.location.pathname.split('/')[2]);
const words = [
  'ui',
  'errors',
  'screen',
  'life',
  'agenda',
  'attendance',
  'drafts',
  'opinions',
  'votes',
] as const;
const files = import.meta.glob<{ default: object }>(
  '../i18n/*/{ui,errors,screen,life,agenda,attendance,drafts,opinions,votes}.json',
);

void startI18n(files, words).then(() =>
  mount(
    meeting.ok ? <Screen meeting={meeting.value} /> : <Entering refusal={{ code: 'not-found' }} />,
  ),
);
