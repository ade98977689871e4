import '../ui/tokens.css';
import '../ui/base.css';
import { startI18n } from '../i18n/start.ts';
import { mount } from '../ui/mount.tsx';
import { providePressStyle } from '../ui-staff/press-style.ts';
import { App } from './app.tsx';

providePressStyle();
document.documentElement.dataset['density'] = 'staff';
const words = [
  'ui',
  'errors',
  'office',
  'meetings',
  'staff',
  'life',
  'agenda',
  'people',
  'attendance',
  'attendance-staff',
  'opinions',
  'opinions-staff',
  'materials',
  'materials-staff',
  'drafts',
  'drafts-staff',
  'drafts-writing',
  'clauses-staff',
  'votes',
  'votes-secret',
  'votes-staff',
  'screen-staff',
  'commitments',
] as const;

// What staff read on the big screen and at the door is said there.
const files = import.meta.glob<{ default: object }>([
  '../i18n/*/*.json',
  '!../i18n/*/{join,room,screen}.json',
]);

void startI18n(files, words).then(() => mount(<App />));
