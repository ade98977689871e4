import type { HeldVote } from '@haoshangliang/shared/features/votes';
import type { RollLineInfo } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { type Action, useMay, useNameOf } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Hint, Row } from '../../../ui/layout.tsx';
import styles from './desk.module.css';

interface ProxyLinesProps {
  readonly line: RollLineInfo;
  readonly vote: HeldVote;
  readonly action: Action;
}

/** 委托 on the roll: who votes for whom, and the way back while no ballot stands in their name. */
export function ProxyLines({ line: { proxies = [], ballot }, vote, action }: ProxyLinesProps) {
  const { t } = useTranslation('votes-who');
  const nameOf = useNameOf('');
  const may = useMay();
  const turns = vote.status === 'open' && ballot === null && may('votes/end-proxy');
  return proxies.map(({ of, to, ended = false }) => {
    const names = { giver: nameOf(of), holder: nameOf(to) };
    const type = ended ? 'votes/resume-proxy' : 'votes/end-proxy';
    return (
      <div key={of} className={styles.whole}>
        <Row apart>
          <Hint>{t(ended ? 'proxy.ended' : 'proxy.line', names)}</Hint>
          {turns ? (
            <Button small onClick={() => void action.run({ type, vote: vote.id, seat: of })}>
              {t(ended ? 'proxy.resume' : 'proxy.end', names)}
            </Button>
          ) : null}
        </Row>
      </div>
    );
  });
}
