import { createContext, type ReactNode, useContext } from 'react';

const Stamp = createContext<ReactNode>(null);

interface StampedProps {
  /** What every page below bears beside its title, also where it covers the others. */
  readonly stamp: ReactNode;
  readonly children: ReactNode;
}

export function Stamped({ stamp, children }: StampedProps) {
  return <Stamp.Provider value={stamp}>{children}</Stamp.Provider>;
}

export function useStamp(): ReactNode {
  return useContext(Stamp);
}
