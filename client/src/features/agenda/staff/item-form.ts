import type { ItemKind } from '@haoshangliang/shared/features/agenda';

/** As typed. */
export interface ItemForm {
  readonly title: string;
  readonly kind: ItemKind;
  readonly minutes: string;
}

type Read =
  | {
      readonly wrong: null;
      readonly value: { title: string; kind: ItemKind; minutes: number | null };
    }
  | { readonly wrong: 'title' | 'minutes' };

/** The same limits as the command's; full-width digits, as Chinese input methods write them, are digits too. */
export function readItemForm({ title, kind, minutes }: ItemForm): Read {
  const words = title.trim();
  if (words.length === 0 || words.length > 120) return { wrong: 'title' };
  const typed = minutes.normalize('NFKC').trim();
  if (typed === '') return { wrong: null, value: { title: words, kind, minutes: null } };
  const count = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  if (count < 1 || count > 480) return { wrong: 'minutes' };
  return { wrong: null, value: { title: words, kind, minutes: count } };
}
