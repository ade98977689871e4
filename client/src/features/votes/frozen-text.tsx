import type {
  BlockJson,
  InnerJson,
  ListItemJson,
  MarkJson,
  TextJson,
} from '@haoshangliang/shared/documents';
import type { Subject } from '@haoshangliang/shared/features/votes';
import { documentApi } from '@haoshangliang/shared/wire';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../sync/use-call.ts';
import { useSession } from '../../sync/use-meeting.tsx';
import { Hint } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import styles from './votes.module.css';

interface FrozenTextProps {
  readonly subject: Subject;
  readonly hash: string | null;
}

/** Exactly the version that the vote is about, fetched by its number. */
export function FrozenText({ subject: { draft, version }, hash }: FrozenTextProps) {
  const { t } = useTranslation('votes');
  const { meeting } = useSession();
  const { answer } = useCall(documentApi.readVersion, { meeting, draft, version: `${version}` });
  if (answer === null) return <Hint>{t('text.loading')}</Hint>;
  if (!answer.ok) return <RefusalNotice refusal={answer} />;
  const { title, doc } = answer.content;
  return (
    <article className={styles.text}>
      <h4>{title}</h4>
      <Blocks blocks={doc.content} />
      {hash === null ? null : (
        <details>
          <summary>{t('text.details')}</summary>
          <p>{t('text.mark', { mark: hash.slice(0, 8) })}</p>
        </details>
      )}
    </article>
  );
}

type Block = BlockJson | InnerJson | ListItemJson;

function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a frozen text never changes
  return blocks.map((block, index) => <OneBlock key={index} block={block} />);
}

function OneBlock({ block }: { readonly block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Words content={block.content} />
        </p>
      );
    case 'heading':
      return (
        <h5>
          <Words content={block.content} />
        </h5>
      );
    case 'list_item':
      return (
        <li>
          <Blocks blocks={block.content} />
        </li>
      );
    case 'ordered_list':
      return (
        <ol>
          <Blocks blocks={block.content} />
        </ol>
      );
    case 'bullet_list':
      return (
        <ul>
          <Blocks blocks={block.content} />
        </ul>
      );
    case 'blockquote':
      return (
        <blockquote>
          <Blocks blocks={block.content} />
        </blockquote>
      );
    default:
      return block satisfies never;
  }
}

function Words({ content = [] }: { readonly content: readonly TextJson[] | undefined }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a frozen text never changes
  return content.map((part, index) => <Part key={index} part={part} />);
}

function Part({ part: { text, marks = [] } }: { readonly part: TextJson }): ReactNode {
  return marks.reduce<ReactNode>((shown, mark) => marked(shown, mark), text);
}

function marked(shown: ReactNode, mark: MarkJson): ReactNode {
  switch (mark.type) {
    case 'strong':
      return <strong>{shown}</strong>;
    case 'em':
      return <em>{shown}</em>;
    case 'link':
      return (
        <a href={mark.attrs.href} target="_blank" rel="noreferrer noopener">
          {shown}
        </a>
      );
    default:
      return mark satisfies never;
  }
}
