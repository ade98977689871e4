import { type Draft, documentName } from '@haoshangliang/shared/features/drafts';
import { getIn, valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import { type HttpRoute, minutesApi } from '@haoshangliang/shared/wire';
import type { DeviceId } from '../meetings/standing.ts';
import { Drafting } from './drafting.ts';
import { addItem, staff } from './hall.ts';
import { Writer } from './writer.ts';

/** A meeting whose minutes somebody writes, over the routes that the page of the staff uses. */
export class MinutesDesk {
  readonly drafting: Drafting;
  readonly device: DeviceId;

  private constructor(drafting: Drafting) {
    this.drafting = drafting;
    this.device = drafting.device(staff());
  }

  static async begin(): Promise<MinutesDesk> {
    return new MinutesDesk(await Drafting.begin());
  }

  async must(command: MeetingCommand): Promise<void> {
    await this.drafting.hall.must(this.drafting.meeting, command);
  }

  /** What a route answers, as this device; with a body it is sent, without it is read. */
  async called(route: HttpRoute, body?: object, device = this.device) {
    const { hall, meeting } = this.drafting;
    const headers = {
      cookie: `device=${device}`,
      origin: hall.url,
      'content-type': 'application/json',
    };
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const path = route.path.replace(':meeting', meeting);
    const response = await fetch(`${hall.url}${path}`, { headers, ...sent });
    return (await response.json()) as Record<string, unknown> & { code?: string };
  }

  async desk() {
    const { readMinutesDesk } = minutesApi;
    return readMinutesDesk.answer.parse(await this.called(readMinutesDesk));
  }

  async read() {
    const { readMinutes } = minutesApi;
    return readMinutes.answer.parse(await this.called(readMinutes));
  }

  async beginMinutes(): Promise<Draft> {
    const form = { kind: 'minutes', item: null, title: '纪要', readers: 'staff' } as const;
    await this.must({ type: 'drafts/create-draft', ...form });
    const drafts = (await this.#state()).drafts.drafts;
    const draft = valuesOf(drafts).find(({ kind }) => kind === 'minutes');
    if (draft === undefined) throw new Error('no draft');
    return draft;
  }

  async beginFrozen(): Promise<Draft> {
    const draft = await this.beginMinutes();
    await this.freeze(draft);
    return draft;
  }

  /** Resolves when the text is cut. */
  async freeze({ id }: Draft): Promise<void> {
    await this.must({ type: 'drafts/freeze-draft', draft: id });
    for (let i = 0; i < 1000; i++) {
      if (getIn((await this.#state()).drafts.drafts, id)?.status === 'frozen') return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('not frozen');
  }

  /** A page of staff with the minutes open. */
  async openPage(draft: Draft): Promise<Writer> {
    const { hall, meeting } = this.drafting;
    const desk = { url: hall.url, meeting, document: documentName(draft.id, draft.epoch) };
    const page = this.drafting.keep(new Writer(desk, this.drafting.device(staff()), {}));
    await page.inStep();
    return page;
  }

  /** An item of the agenda that is started; answers with its id. */
  async startItem(title: string) {
    await this.must(addItem(title));
    const items = (await this.#state()).agenda.items;
    const item = valuesOf(items).find((each) => each.title === title);
    if (item === undefined) throw new Error('no item');
    await this.must({ type: 'agenda/start-item', item: item.id });
    return item.id;
  }

  async #state() {
    const state = await this.drafting.hall.app.hosts.state(this.drafting.meeting);
    if (state === null) throw new Error('no meeting');
    return state;
  }
}
