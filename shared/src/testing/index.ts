export { choicesFrom } from './choices.ts';
export { frozen } from './frozen.ts';
export { extend, factsAfter, type History, historyFrom, idAt, noActor, openedMeeting, startOfTime } from './history.ts';
export { firstDeviation, received, viewersOf } from './laws.ts';
export { actorOf, given } from './scenario.ts';
