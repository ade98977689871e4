import type { AccountInfo, OfficeInfo } from '@haoshangliang/shared/wire';
import { createContext, type ReactNode, useContext } from 'react';
import { Navigate, useLocation } from 'react-router';
import { Answered } from '../answered.tsx';
import { useMe } from './use-me.ts';

interface Person {
  readonly account: AccountInfo;
  readonly office: OfficeInfo;
}

const Signed = createContext<Person | null>(null);

/** The account behind this page; everything below `SignedIn` has one. */
export function useAccount(): Person {
  const person = useContext(Signed);
  if (person === null) throw new Error('Used outside SignedIn');
  return person;
}

/** Leads whoever is not signed in to the sign-in page, and back afterwards. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation();
  return (
    <Answered query={useMe()}>
      {({ account, office }) =>
        account === null || office === null ? (
          <Navigate to="/office/sign-in" replace state={{ from: pathname }} />
        ) : (
          <Signed.Provider value={{ account, office }}>{children}</Signed.Provider>
        )
      }
    </Answered>
  );
}
