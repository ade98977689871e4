import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { BrowserRouter, Link, Route, Routes } from 'react-router';
import { AgendaEditor } from '../features/agenda/staff/index.ts';
import { MaterialsDesk } from '../features/materials/staff/index.ts';
import { Notice } from '../ui/notice.tsx';
import { AccountsPage } from './accounts/index.tsx';
import { RefusedError } from './ask.ts';
import { CheckTab } from './check/index.tsx';
import { CopiesPage } from './copies/index.tsx';
import { DutiesTab } from './duties/index.tsx';
import { InfoTab } from './meeting/info-tab.tsx';
import { MeetingPage } from './meeting/meeting-page.tsx';
import { StaffMeeting } from './meeting/staff-meeting.tsx';
import { NewPage } from './meetings/index.tsx';
import { MeetingsPage } from './meetings/meetings-page.tsx';
import { MinutesPage } from './minutes/index.tsx';
import { PapersPage } from './papers/index.tsx';
import { PeopleTab } from './people/index.tsx';
import { PrintPage, PrintsTab } from './prints/index.tsx';
import { StaffRoom } from './room/index.tsx';
import { RecoverPage, SetupPage } from './session/index.tsx';
import { SignInPage } from './session/sign-in-page.tsx';
import { SignedIn, useAccount } from './session/signed-in.tsx';
import { Shell } from './shell.tsx';
import { VerifyPage } from './verify/index.tsx';

// A refusal is an answer: only a line that failed is tried again.
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, error) =>
        count < 3 && error instanceof RefusedError && error.refusal.code === 'offline',
      staleTime: 5_000,
    },
  },
});

export function App() {
  // Told again whenever the language changes, so that React Aria speaks it too.
  const { i18n } = useTranslation('office');
  return (
    <QueryClientProvider client={queries}>
      <I18nProvider locale={i18n.language}>
        <BrowserRouter>
          <Routes>
            <Route path="/office/setup" element={<SetupPage />} />
            <Route path="/office/sign-in" element={<SignInPage />} />
            <Route path="/office/recover" element={<RecoverPage />} />
            <Route path="/office/verify" element={<VerifyPage />} />
            <Route
              path="/office/m/:meeting"
              element={
                <SignedIn>
                  <RoomPage />
                </SignedIn>
              }
            />
            <Route
              path="/office/m/:meeting/minutes"
              element={
                <SignedIn>
                  <StaffMeeting>
                    <MinutesPage />
                  </StaffMeeting>
                </SignedIn>
              }
            />
            <Route
              path="/office/meetings/:meeting/prints/:sheet"
              element={
                <SignedIn>
                  <StaffMeeting>
                    <PrintPage />
                  </StaffMeeting>
                </SignedIn>
              }
            />
            <Route
              path="/office"
              element={
                <SignedIn>
                  <Shell />
                </SignedIn>
              }
            >
              <Route index element={<MeetingsPage />} />
              <Route path="new" element={<NewPage />} />
              <Route path="accounts" element={<AccountsPage />} />
              <Route path="papers" element={<PapersPage />} />
              <Route path="copies" element={<CopiesPage />} />
              <Route
                path="meetings/:meeting"
                element={
                  <StaffMeeting within>
                    <MeetingPage />
                  </StaffMeeting>
                }
              >
                <Route index element={<AgendaEditor />} />
                <Route path="people" element={<PeopleTab />} />
                <Route path="materials" element={<MaterialsDesk />} />
                <Route path="info" element={<InfoTab />} />
                <Route path="prints" element={<PrintsTab />} />
                <Route path="check" element={<CheckTab />} />
                <Route path="staff" element={<DutiesTab />} />
              </Route>
              <Route path="*" element={<NotFound />} />
            </Route>
          </Routes>
        </BrowserRouter>
      </I18nProvider>
    </QueryClientProvider>
  );
}

function RoomPage() {
  const { account } = useAccount();
  return (
    <StaffMeeting>
      <StaffRoom account={account.id} />
    </StaffMeeting>
  );
}

function NotFound() {
  const { t } = useTranslation('office');
  return (
    <Notice kind="warn" actions={<Link to="/office">{t('toMeetings')}</Link>}>
      {t('notFound')}
    </Notice>
  );
}
