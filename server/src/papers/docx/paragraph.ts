import { type IParagraphOptions, LineRuleType, Paragraph, type ParagraphChild } from 'docx';
import { style as styles } from './styles.ts';

/** A paragraph of one of the document's styles. */
export function paragraph(
  style: string,
  children: readonly ParagraphChild[],
  options: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({ ...options, style, children });
}

/** A document must not end with a table; this takes no room to speak of. */
export function ending(): Paragraph {
  const spacing = { line: 20, lineRule: LineRuleType.EXACT };
  return paragraph(styles.body, [], { spacing });
}
