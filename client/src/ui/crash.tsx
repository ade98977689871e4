import { Component, type ReactNode } from 'react';

interface CrashProps {
  readonly children: ReactNode;
  /** Shown instead when a part of the page breaks. */
  readonly instead: ReactNode;
}

/** Keeps the rest of the page alive when a part of it breaks. */
export class Crash extends Component<CrashProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? this.props.instead : this.props.children;
  }
}
