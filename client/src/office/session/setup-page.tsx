import { sessionApi } from '@haoshangliang/shared/wire';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { call } from '../../sync/call.ts';
import { Notice } from '../../ui/notice.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { Answered } from '../answered.tsx';
import { useAsk } from '../ask.ts';
import { ClockQuestion } from './clock-question.tsx';
import { FrontPage } from './front-page.tsx';
import { RecoveryCode } from './recovery-code.tsx';
import { RestoredNotice, RestoreForm } from './restore-form.tsx';
import type { Restored } from './send-copy.ts';
import { SetupForm } from './setup-form.tsx';

/** The first start, behind the one-time link `/office/setup#<token>` that the machine's console shows. */
export function SetupPage() {
  const { t } = useTranslation('office');
  const [token] = useState(() => window.location.hash.slice(1));
  const [code, setCode] = useState<string | null>(null);
  const [restored, setRestored] = useState<Restored | null>(null);
  const state = useAsk(sessionApi.setupState, {});
  if (restored !== null)
    return (
      <FrontPage>
        <RestoredNotice restored={restored} />
      </FrontPage>
    );
  return (
    <FrontPage>
      {code === null ? (
        <Answered query={state}>
          {({ needed, now }) =>
            needed ? (
              <Checked token={token}>
                <ClockQuestion now={now}>
                  <SetupForm token={token} onDone={setCode} />
                  <RestoreForm token={token} onDone={setRestored} />
                </ClockQuestion>
              </Checked>
            ) : (
              <Notice actions={<Link to="/office/sign-in">{t('signIn.title')}</Link>}>
                {t('setup.done')}
              </Notice>
            )
          }
        </Answered>
      ) : (
        <RecoveryCode code={code} />
      )}
    </FrontPage>
  );
}

/** Looks whether the link is still good before anybody types into a form. */
function Checked({ token, children }: { readonly token: string; readonly children: ReactNode }) {
  const { t } = useTranslation('office');
  const check = useQuery({
    queryKey: [sessionApi.checkSetup.path, token],
    queryFn: () => call(sessionApi.checkSetup, { token }),
  });
  if (check.data === undefined) return <p role="status">{t('setup.checking')}</p>;
  if (check.data.ok) return children;
  const { code } = check.data;
  return (
    <RefusalNotice refusal={code === 'malformed' ? { code: 'setup-link-invalid' } : check.data} />
  );
}
