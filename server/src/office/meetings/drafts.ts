import type { SeatForm } from '@haoshangliang/shared/features/people';
import type { SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import type { InputOf, meetingApi } from '@haoshangliang/shared/wire';
import { randomId } from '../../meetings/random-id.ts';
import type { AccountRow, OfficeRow } from '../../ports/schema.ts';
import type { SeatName } from '../roster/name-seats.ts';
import type { Draft } from './create.ts';
import type { Template } from './templates.ts';

type Form = InputOf<typeof meetingApi.createMeeting>;

export interface Creator {
  readonly account: AccountRow;
  readonly office: OfficeRow;
}

/** A meeting as the template has it, with what staff filled in. */
export function draftFromTemplate(form: Form, template: Template, creator: Creator): Draft {
  const { office, template: _key, ...plan } = form;
  const staffSeat = randomId<'seat'>();
  const items = template.items.map(
    (item): MeetingCommand => ({ type: 'agenda/add-item', parent: null, ...item }),
  );
  const sort = { level: creator.office.level, sort: template.sort };
  return {
    office,
    source: `template:${template.key}`,
    mark: form.mark,
    commands: [
      { type: 'life/plan-meeting', office, ...sort, ...plan },
      { type: 'minutes/choose-path', path: template.path },
      ...items,
      {
        type: 'people/add-seats',
        seats: [{ seat: staffSeat, ...staffForm('moderator'), visitor: false }],
      },
    ],
    names: [staffName(staffSeat, creator.account)],
    staffSeat,
  };
}

/** A seat for somebody of the office: heard and seen, without a vote. */
export function staffForm(role: 'moderator' | 'secretary'): SeatForm {
  return { role, label: role, group: null, sector: null, heads: 1, area: null, voter: false };
}

export function staffName(seat: SeatId, { name }: AccountRow): SeatName {
  return { ...plainName(seat, name), full_name: name };
}

export function plainName(seat: SeatId, name: string): SeatName {
  const unknown = {
    person: null,
    full_name: null,
    room: null,
    phone: null,
    label: null,
    invited_at: null,
  };
  return { seat, display_name: name, ...unknown };
}
