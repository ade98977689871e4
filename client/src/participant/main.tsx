import '../ui/tokens.css';
import '../ui/base.css';
import { startI18n } from '../i18n/start.ts';
import { mount } from '../ui/mount.tsx';
import { App } from './app.tsx';
import { startElderMode } from './elder-mode.ts';
import { joinWords, wordFiles } from './words.ts';

startElderMode();
void startI18n(wordFiles, joinWords).then(() => mount(<App />));
