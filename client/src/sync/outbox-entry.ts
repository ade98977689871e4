import { idFromBytes } from '@haoshangliang/shared/kernel';
import { commandSpec } from '@haoshangliang/shared/meeting';
import {
  type CommandRequest,
  commandSchema,
  type MeetingId,
  parse,
  type Refusal,
} from '@haoshangliang/shared/wire';
import { forget, remember, remembered, rememberedKeys } from './remembered.ts';

/**
 * What became of a command. unsent 未提交: waits for the line; sent 已提交待确认: on its way, no answer yet;
 * counted 已计入: on the server's disk; refused 未计入: answered, and nothing was changed.
 */
export type Fate =
  | { readonly step: 'unsent' }
  | { readonly step: 'sent' }
  | { readonly step: 'counted'; readonly seq: number; readonly at: number }
  | { readonly step: 'refused'; readonly refusal: Refusal };

export interface Entry {
  readonly request: CommandRequest;
  readonly fate: Fate;
  /** Outlives the page: an own act that waits for the line. The others steer, and are for now or never. */
  readonly kept: boolean;
}

export function newCommandId(): CommandRequest['id'] {
  return idFromBytes<'command'>(crypto.getRandomValues(new Uint8Array(16)));
}

/** Whether commands of this type wait in the device while the line is down. */
export function isKept(type: string): boolean {
  const spec = commandSpec(type);
  return spec !== undefined && spec.offline !== 'refuse';
}

const keyOf = ({ meeting, id }: CommandRequest) => `outbox.${meeting}.${id}`;

/**
 * False where the device keeps nothing: the entry then lasts as long as the page. A refusal is final in the device too:
 * a command once shown as 未计入 never goes again.
 */
export function keepEntry({ request, fate }: Entry): boolean {
  const refused = fate.step === 'refused' ? fate.refusal.code : null;
  const detail = fate.step === 'refused' ? fate.refusal.detail : undefined;
  return remember(keyOf(request), JSON.stringify({ request, refused, detail }));
}

export function forgetEntry({ request }: Entry): void {
  forget(keyOf(request));
}

/** What an earlier page of this meeting left behind, in the order in which it was pressed. */
export function keptEntries(meeting: MeetingId): Entry[] {
  const entries = rememberedKeys(`outbox.${meeting}.`).flatMap((key): Entry[] => {
    const entry = readEntry(remembered(key));
    if (entry === null) forget(key);
    return entry === null ? [] : [entry];
  });
  return entries.sort((one, other) => one.request.madeAt - other.request.madeAt);
}

function readEntry(text: string | null): Entry | null {
  const stored = fromJson(text);
  const parsed = parse(commandSchema, stored['request']);
  if (!parsed.ok) return null;
  const { refused, detail } = stored;
  const refusal = typeof refused === 'string' ? { code: refused, ...withDetail(detail) } : null;
  const fate: Fate =
    refusal === null ? { step: 'unsent' } : { step: 'refused', refusal: { ok: false, ...refusal } };
  return { request: parsed.value, fate, kept: true };
}

function withDetail(detail: unknown): { detail?: Record<string, string | number> } {
  if (typeof detail !== 'object' || detail === null) return {};
  const entries = Object.entries(detail).filter((entry): entry is [string, string | number] =>
    ['string', 'number'].includes(typeof entry[1]),
  );
  return { detail: Object.fromEntries(entries) };
}

function fromJson(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
