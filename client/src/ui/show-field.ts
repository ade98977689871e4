/** Brings what is missing before whoever pressed: the foot of a form is in reach where the field is not in sight. */
export function showField(form: HTMLFormElement, selector: string): void {
  const field = form.querySelector<HTMLElement>(selector);
  field?.focus({ preventScroll: true });
  field?.scrollIntoView?.({ block: 'center' });
}
