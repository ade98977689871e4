import type { Comment } from '@haoshangliang/shared/features/comments';
import type { Draft } from '@haoshangliang/shared/features/drafts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useErasing } from '../erasing/index.ts';
import { Comments as Beside } from '../features/comments/index.ts';
import { textTools, useAccess } from '../features/drafts/index.ts';
import { Button } from '../ui/button.tsx';
import { useMe } from './session/use-me.ts';

/** 批注 beside the text that staff write, which can be destroyed because somebody asks for it. */
export function Comments({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('staff');
  const { data } = useMe();
  const access = useAccess(draft);
  const { may, ask, dialog } = useErasing();
  const more = useCallback(
    ({ id, text }: Comment) =>
      !may || text === null ? null : (
        <Button
          small
          look="quiet"
          onClick={() =>
            ask({ what: { comment: id }, kind: 'comment', title: t('erase.commentTitle'), text })
          }
        >
          {t('erase.open')}
        </Button>
      ),
    [may, ask, t],
  );
  if (access !== 'write' && access !== 'closed') return null;
  return (
    <>
      <Beside draft={draft} tools={textTools} account={data?.account?.id} more={more} />
      {dialog}
    </>
  );
}
