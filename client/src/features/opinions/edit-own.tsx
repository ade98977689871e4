import type { OwnOpinion } from '@haoshangliang/shared/features/opinions';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import type { OpinionDraft } from './opinion-draft.ts';
import { OpinionFields, type Wrong, wrongIn } from './opinion-fields.tsx';

interface EditOwnProps {
  readonly opinion: OwnOpinion;
  readonly action: Action;
  readonly onDone: () => void;
}

/** An author puts an opinion otherwise, until somebody has built on it. */
export function EditOwn({ opinion, action, onDone }: EditOwnProps) {
  const { t } = useTranslation('opinions');
  const { id, author, item, stance, text } = opinion;
  const [draft, setDraft] = useState<OpinionDraft>({ item, stance, text: text ?? '' });
  const [wrong, setWrong] = useState<Wrong>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWrong(wrongIn(draft));
    const words = draft.text.trim();
    if (draft.stance === null || words === '') return;
    const wording = { stance: draft.stance, text: words };
    // What has no answer yet, and what was refused, stands among one's own acts that are on their way.
    void action.run({ type: 'opinions/edit-opinion', opinion: id, ...wording }, author);
    onDone();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <OpinionFields draft={draft} onChange={setDraft} wrong={wrong} items={null} />
        <Row>
          <Button type="submit">{t('own.save')}</Button>
          <Button onClick={onDone}>{t('reply.cancel')}</Button>
        </Row>
      </Stack>
    </form>
  );
}
