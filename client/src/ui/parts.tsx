import type { ComponentType } from 'react';

/** One table's parts, in their order; the table never changes while the page lives. */
export function Parts({ parts }: { readonly parts: readonly ComponentType[] }) {
  return parts.map((Part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the table is fixed
    <Part key={index} />
  ));
}
