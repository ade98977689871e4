import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useMay, useView } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { useCommitments } from '../use-commitments.ts';
import { CommitmentForm } from './commitment-form.tsx';
import { type Promised, promisedIn, promisedOf, type SaidIn } from './promised.ts';

interface LineProps {
  readonly seq: number;
  /** What the line tells of, for one that the page has no event of any more. */
  readonly said?: SaidIn | null;
}

/** Beside a line of the record: one tap notes what it promises or asks, with owner and date as its words give them. */
export function PromiseMark({ seq, said = null }: LineProps) {
  const { recent, state } = useView();
  const may = useMay();
  const event = recent.find((each) => each.seq === seq);
  const old = said === null ? null : promisedOf(said, state);
  const promised = event === undefined ? old : promisedIn(event, state);
  return promised === null || !may('commitments/record') ? null : <Marking promised={promised} />;
}

function Marking({ promised }: { readonly promised: Promised }) {
  const { t } = useTranslation('commitments-staff');
  const common = useTranslation('commitments').t;
  const action = useAction();
  const [dialog, show] = useState<ReactNode>(null);
  const known = useCommitments().find(
    ({ opinion, text }) => opinion === promised.opinion && text === promised.text,
  );
  if (known === undefined) {
    const words = common(promised.kind === 'promise' ? 'markPromise' : 'markQuestion');
    const press = () => void action.run({ type: 'commitments/record', ...promised });
    return (
      <>
        <Button small look="quiet" aria-label={`${words}：${promised.text}`} onClick={press}>
          {words}
        </Button>
        <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      </>
    );
  }
  const edit = () => show(<CommitmentForm commitment={known} onClose={() => show(null)} />);
  return (
    <>
      <Button small look="quiet" aria-label={t('changeNo', { no: known.no })} onClick={edit}>
        {t('isMarked', { no: known.no })}
      </Button>
      {dialog}
    </>
  );
}
