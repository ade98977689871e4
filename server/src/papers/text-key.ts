/** Where `RecordToCompose.texts` holds what a frozen version says. */
export function textKey(draft: string, version: number): string {
  return `${draft} ${version}`;
}
