import { isBuiltOn, type OwnOpinion } from '@haoshangliang/shared/features/opinions';
import { getIn, valuesOf } from '@haoshangliang/shared/kernel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../../i18n/refusal-words.ts';
import {
  type Action,
  useAction,
  useMay,
  useMeeting,
  useName,
  useSession,
} from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Hint, Row, Stack } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { EditOwn } from './edit-own.tsx';
import { Adoption, OpinionHead, OpinionText } from './opinion-card.tsx';
import { draftKey, keepDraft, keptDraft } from './opinion-draft.ts';
import styles from './opinions.module.css';
import { StanceMark } from './stance.tsx';
import { useItems } from './use-items.ts';
import { type Raised, useOwnRaised } from './use-own-raised.ts';

/** What this person said, whatever became of it, the newest first. */
export function OwnOpinions() {
  const { t } = useTranslation('opinions');
  const own = useMeeting((state) => state.opinions.own);
  const action = useAction();
  const waiting = useOwnRaised().filter(({ fate }) => fate.step !== 'counted');
  const said = valuesOf(own).sort((one, other) => other.no - one.no);
  return (
    <Stack>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      {waiting.length + said.length === 0 ? <Empty title={t('own.empty')} /> : null}
      <ol className={styles.list}>
        {[...waiting].reverse().map((raised) => (
          <li key={raised.id}>
            <NotYet raised={raised} />
          </li>
        ))}
        {said.map((opinion) => (
          <li key={opinion.id}>
            <Own opinion={opinion} action={action} />
          </li>
        ))}
      </ol>
    </Stack>
  );
}

/** Handed in here and not counted: on its way, or refused with the words kept. */
function NotYet({ raised: { id, seat, fate, opinion } }: { readonly raised: Raised }) {
  const { t } = useTranslation('opinions');
  const name = useName(seat);
  const { wordsOf } = useItems();
  return (
    <article className={styles.card}>
      <p className={styles.head}>
        <StanceMark stance={opinion.stance} /> <b>{name}</b>
      </p>
      <p className={styles.about}>{wordsOf(opinion.item)}</p>
      <p className={styles.text}>{opinion.text}</p>
      {fate.step === 'refused' ? (
        <>
          <p>
            {t('own.refused')} {refusalWords(fate.refusal)}
          </p>
          <Again id={id} seat={seat} opinion={opinion} />
        </>
      ) : (
        <p className={styles.outcome}>{t(`fate.${fate.step}`)}</p>
      )}
    </article>
  );
}

/** Back to the form, with everything that was written. */
function Again({ id, seat, opinion }: Pick<Raised, 'id' | 'seat' | 'opinion'>) {
  const { t } = useTranslation('opinions');
  const { meeting, outbox } = useSession();
  const { item, stance, text } = opinion;
  // What somebody is writing at this moment is never written over.
  const writing = seat !== null && keptDraft(draftKey(meeting, seat)).text !== '';
  const again = () => {
    if (seat !== null) keepDraft(draftKey(meeting, seat), { item, stance, text });
    outbox.dismiss(id);
  };
  return (
    <Row>
      {writing ? null : (
        <Button small onClick={again}>
          {t('own.again')}
        </Button>
      )}
      <Button small onClick={() => outbox.dismiss(id)}>
        {t('own.leave')}
      </Button>
    </Row>
  );
}

function Own({ opinion, action }: { readonly opinion: OwnOpinion; readonly action: Action }) {
  const { t } = useTranslation('opinions');
  const { wordsOf } = useItems();
  const [editing, setEditing] = useState(false);
  const whole = useMeeting(({ opinions }) => getIn(opinions.opinions, opinion.id));
  return (
    <article className={styles.card} aria-labelledby={`opinion-${opinion.id}`}>
      <OpinionHead opinion={opinion} />
      <p className={styles.about}>{wordsOf(opinion.item)}</p>
      {editing ? (
        <EditOwn opinion={opinion} action={action} onDone={() => setEditing(false)} />
      ) : (
        <>
          <OpinionText opinion={opinion} />
          <p className={styles.outcome}>
            {t(opinion.mergedInto === null ? `status.${opinion.status}` : 'status.merged')}
          </p>
          {whole === undefined ? null : <Adoption opinion={whole} />}
          <OwnDoing opinion={opinion} action={action} onEdit={() => setEditing(true)} />
        </>
      )}
    </article>
  );
}

interface OwnDoingProps {
  readonly opinion: OwnOpinion;
  readonly action: Action;
  readonly onEdit: () => void;
}

function OwnDoing({ opinion, action, onEdit }: OwnDoingProps) {
  const { t } = useTranslation('opinions');
  const state = useMeeting(({ opinions }) => opinions);
  const may = useMay();
  const whole = getIn(state.opinions, opinion.id);
  if (!may('opinions/edit-opinion')) return null;
  if (opinion.status === 'withdrawn') {
    const restore = () =>
      void action.run({ type: 'opinions/restore-opinion', opinion: opinion.id }, opinion.author);
    return (
      <Button small onClick={restore}>
        {t('own.restore')}
      </Button>
    );
  }
  if (opinion.mergedInto !== null || (whole !== undefined && isBuiltOn(state, whole)))
    return <Hint>{t('own.builtOn')}</Hint>;
  const withdraw = () =>
    void action.run({ type: 'opinions/withdraw-opinion', opinion: opinion.id }, opinion.author);
  return (
    <Row>
      {opinion.status === 'hidden' || opinion.verbatim || opinion.text === null ? null : (
        <Button small onClick={onEdit}>
          {t('own.edit')}
        </Button>
      )}
      <Button small onClick={withdraw}>
        {t('own.withdraw')}
      </Button>
    </Row>
  );
}
