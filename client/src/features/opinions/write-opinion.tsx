import { type SeatId, valuesOf } from '@haoshangliang/shared/kernel';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActingSeat, useMay, useMeeting, useSession } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { FormFoot, Hint, Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { showField } from '../../ui/show-field.ts';
import { draftKey, emptyDraft, keepDraft, keptDraft, type OpinionDraft } from './opinion-draft.ts';
import { OpinionFields, type Wrong, wrongIn } from './opinion-fields.tsx';
import { useItems } from './use-items.ts';
import { type Raised, useOwnRaised } from './use-own-raised.ts';

/** 写意见: in the card NOW, for whoever acts. */
export function WriteOpinion() {
  const seat = useActingSeat();
  const may = useMay();
  return seat === null || !may('opinions/raise-opinion') ? null : (
    <Writing key={seat} seat={seat} />
  );
}

function Writing({ seat }: { readonly seat: SeatId }) {
  const { t } = useTranslation('opinions');
  const key = draftKey(useSession().meeting, seat);
  const [pressed, setPressed] = useState(false);
  const [putAway, setPutAway] = useState('');
  const raised = useOwnRaised(seat);
  const { text } = keptDraft(key);
  // What somebody was writing when the page went, or what came back refused, is before them again.
  const open = pressed || (text !== '' && text !== putAway);
  // Once open it stays so, however much of the text is rubbed out.
  if (open && !pressed) setPressed(true);
  const close = () => {
    setPressed(false);
    setPutAway(keptDraft(key).text);
  };
  const collecting = useMeeting((state) => state.opinions.collecting);
  return (
    <Stack>
      {collecting ? null : <Notice>{t('write.paused')}</Notice>}
      <LastRaised raised={raised} />
      {open ? (
        <WritingForm storageKey={key} seat={seat} onDone={close} />
      ) : (
        <Button wide onClick={() => setPressed(true)}>
          {t(text === '' ? 'write.open' : 'write.goOn')}
        </Button>
      )}
    </Stack>
  );
}

interface WritingFormProps {
  readonly storageKey: string;
  readonly seat: SeatId;
  readonly onDone: () => void;
}

function WritingForm({ storageKey, seat, onDone }: WritingFormProps) {
  const { t } = useTranslation('opinions');
  const items = useItems();
  const { draft, change, wrong, submit, isKept } = useWriting(storageKey, seat, onDone);
  return (
    <form ref={intoView} onSubmit={submit} noValidate aria-label={t('write.title')}>
      <Stack>
        <OpinionFields draft={draft} onChange={change} wrong={wrong} items={items} />
        {isKept ? null : <Notice kind="warn">{t('write.notKept')}</Notice>}
        {draft.text === '' || !isKept ? null : <Hint>{t('write.kept')}</Hint>}
      </Stack>
      <FormFoot>
        <Row>
          <Button type="submit" look="primary">
            {t('write.submit')}
          </Button>
          <Button onClick={onDone}>{t('write.putAway')}</Button>
        </Row>
      </FormFoot>
    </form>
  );
}

/** In large print the form would open below the edge of the phone. */
function intoView(form: HTMLFormElement | null): void {
  form?.scrollIntoView?.({ block: 'start' });
}

const fields = { item: 'select', stance: 'input', text: 'textarea' } as const;

function useWriting(key: string, seat: SeatId, onDone: () => void) {
  const { outbox } = useSession();
  const { choices, likely } = useItems();
  const [typed, setTyped] = useState<OpinionDraft>(() => {
    const kept = keptDraft(key);
    return { ...kept, item: kept.item ?? likely };
  });
  const [isKept, setKept] = useState(true);
  const [wrong, setWrong] = useState<Wrong>(null);
  // The item may have been removed while somebody wrote.
  const isThere = choices.some(({ id }) => id === typed.item);
  const draft = isThere ? typed : { ...typed, item: likely };
  const change = (next: OpinionDraft) => {
    setTyped(next);
    setKept(keepDraft(key, next));
    setWrong(null);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { item, stance, text } = draft;
    const missing = wrongIn(draft);
    setWrong(missing);
    if (missing !== null) showField(event.currentTarget, fields[missing]);
    if (item === null || stance === null || text.trim() === '') return;
    const opinion = { item, stance, text: text.trim(), channel: 'typed' } as const;
    void outbox.send({ type: 'opinions/raise-opinion', ...opinion }, seat);
    // From here on the outbox keeps it, with or without a line.
    keepDraft(key, emptyDraft);
    onDone();
  };
  return { draft, change, wrong, submit, isKept };
}

/** Says that the last opinion has arrived; what has not stands among the acts on their way. */
function LastRaised({ raised }: { readonly raised: readonly Raised[] }) {
  const last = raised[raised.length - 1];
  return last?.fate.step === 'counted' ? <Told key={last.id} raised={last} /> : null;
}

/** Until the meeting goes on to something else. */
function Told({ raised: { opinion } }: { readonly raised: Raised }) {
  const { t } = useTranslation('opinions');
  const own = useMeeting((state) => state.opinions.own);
  const { likely } = useItems();
  const [since] = useState(likely);
  if (since !== likely) return null;
  const waits = valuesOf(own).some(
    ({ text, status }) => text === opinion.text && status === 'waiting',
  );
  return <Notice kind="good">{t(waits ? 'fate.countedWaiting' : 'fate.counted')}</Notice>;
}
