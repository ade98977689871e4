import type { BlockJson, InnerJson, ListItemJson, TextJson } from '@haoshangliang/shared/documents';
import { Fragment, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { classes, Hidden } from '../ui/layout.tsx';
import { lazily } from '../ui/until-loaded.ts';
import styles from './text.module.css';

// Few texts point at anything.
const ReferenceWords = lazily(async () => ({
  default: (await import('./reference.tsx')).ReferenceWords,
}));

interface TextBlocksProps {
  readonly blocks: readonly BlockJson[];
  /** Ids of blocks that have just been changed. */
  readonly changed?: ReadonlySet<string>;
  /** What stands before a block that is a clause, by its id. */
  readonly numbers?: ReadonlyMap<string, string>;
  /** As wide as its place, for the hall; otherwise lines are as long as one reads well. */
  readonly wide?: boolean;
}

/** A text to read, without any editor. What has just changed bears a line at its side. */
export function TextBlocks({ blocks, changed, numbers, wide = false }: TextBlocksProps) {
  return (
    <div className={classes(styles.text, wide && styles.wide)}>
      {blocks.map((block, index) => {
        const { id } = block.attrs;
        const isChanged = id !== null && changed?.has(id) === true;
        return (
          <div
            key={id ?? index}
            className={classes(styles.block, isChanged && styles.changed)}
            data-changed={isChanged || undefined}
          >
            {id !== null && numbers?.has(id) ? (
              <b className={styles.no}>{numbers.get(id)}</b>
            ) : null}
            <Block block={block} />
            {isChanged ? <Changed /> : null}
          </div>
        );
      })}
    </div>
  );
}

function Changed() {
  const { t } = useTranslation('drafts');
  return <Hidden>{t('justChanged')}</Hidden>;
}

type AnyBlock = BlockJson | InnerJson | ListItemJson;

function Block({ block }: { readonly block: AnyBlock }) {
  switch (block.type) {
    case 'paragraph':
      return <p>{lineOf(block.content)}</p>;
    case 'heading': {
      const Heading = block.attrs.level === 1 ? 'h3' : 'h4';
      return <Heading>{lineOf(block.content)}</Heading>;
    }
    case 'ordered_list':
      return <ol>{inside(block.content)}</ol>;
    case 'bullet_list':
      return <ul>{inside(block.content)}</ul>;
    case 'list_item':
      return <li>{inside(block.content)}</li>;
    case 'blockquote':
      return <blockquote>{inside(block.content)}</blockquote>;
    default:
      return block satisfies never;
  }
}

function inside(blocks: readonly AnyBlock[]): ReactNode {
  return blocks.map((block, index) => <Block key={block.attrs.id ?? index} block={block} />);
}

/** An empty line is a line too. */
function lineOf(parts: readonly TextJson[] = []): ReactNode {
  if (parts.length === 0) return <br />;
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line have no names of their own
  return parts.map((part, index) => <Fragment key={index}>{marked(part)}</Fragment>);
}

function marked({ text, marks = [] }: TextJson): ReactNode {
  return marks.reduceRight<ReactNode>(within, text);
}

type Mark = NonNullable<TextJson['marks']>[number];

function within(shown: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case 'strong':
      return <strong>{shown}</strong>;
    case 'em':
      return <em>{shown}</em>;
    case 'link':
      return (
        <a href={mark.attrs.href} target="_blank" rel="noopener noreferrer">
          {shown}
        </a>
      );
    case 'reference':
      return (
        <Suspense fallback={shown}>
          <ReferenceWords reference={mark.attrs}>{shown}</ReferenceWords>
        </Suspense>
      );
    default:
      return mark satisfies never;
  }
}
