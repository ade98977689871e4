import type { Plan, PlanWords } from '@haoshangliang/shared/features/life';
import { momentFrom, momentTyped } from '../../i18n/typed-times.ts';

/** As typed; date and time by the clock of the meeting's zone. */
export interface PlanTyped {
  readonly title: string;
  readonly place: string;
  readonly field: string;
  readonly background: string;
  readonly date: string;
  readonly time: string;
  readonly minutes: string;
  readonly mode: string;
  readonly urgency: string;
}

export type PlanWrong = Readonly<Record<'title' | 'place' | 'field' | 'when' | 'minutes', boolean>>;

export const nothingWrong: PlanWrong = {
  title: false,
  place: false,
  field: false,
  when: false,
  minutes: false,
};

type PlanRead = PlanWords & Pick<Plan, 'mode' | 'urgency' | 'startsAt' | 'minutes'>;

export const emptyPlan: PlanTyped = {
  title: '',
  place: '',
  field: '',
  background: '',
  date: '',
  time: '19:00',
  minutes: '120',
  mode: 'in_room',
  urgency: 'routine',
};

export function typedPlan(plan: Plan, words: PlanWords | null): PlanTyped {
  const [date = '', time = ''] = momentTyped(plan.startsAt).split('T');
  return {
    title: words?.title ?? '',
    place: words?.place ?? '',
    field: words?.field ?? '',
    background: words?.background ?? '',
    date,
    time,
    minutes: `${plan.minutes}`,
    mode: plan.mode,
    urgency: plan.urgency,
  };
}

const modes = ['in_room', 'remote', 'hybrid'] as const;

/** The plan, or what is wrong with it; the limits are those of the command. */
export function readPlan(typed: PlanTyped): { plan: PlanRead | null; wrong: PlanWrong } {
  const [title, place, field] = [typed.title.trim(), typed.place.trim(), typed.field.trim()];
  const startsAt = momentFrom(`${typed.date}T${typed.time}`);
  const digits = typed.minutes.normalize('NFKC').trim();
  const minutes = /^\d{1,4}$/.test(digits) ? Number(digits) : 0;
  const wrong: PlanWrong = {
    title: title === '',
    place: place === '',
    field: field === '',
    when: startsAt === null,
    minutes: minutes < 5 || minutes > 1440,
  };
  if (startsAt === null || Object.values(wrong).includes(true)) return { plan: null, wrong };
  const plan: PlanRead = {
    title,
    place,
    field,
    background: typed.background.trim(),
    startsAt,
    minutes,
    mode: modes.find((mode) => mode === typed.mode) ?? 'in_room',
    urgency: typed.urgency === 'urgent' ? 'urgent' : 'routine',
  };
  return { plan, wrong };
}
