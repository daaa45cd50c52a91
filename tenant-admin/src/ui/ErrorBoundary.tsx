import { Component, type ComponentType, type ReactNode } from 'react';

export interface CrashProps {
  error: Error;
  retry: () => void;
}

interface Props {
  /** A change of this value gives the children another try, such as the address of the screen. */
  resetKey: string;
  crashed: ComponentType<CrashProps>;
  children: ReactNode;
}

/** Keeps a broken screen from taking the frame around it down. */
export class ErrorBoundary extends Component<Props, { error: Error | null; failedAt: string }> {
  override state = { error: null, failedAt: '' };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  static getDerivedStateFromProps(props: Props, state: { error: Error | null; failedAt: string }) {
    if (!state.error) return { failedAt: props.resetKey };
    return props.resetKey === state.failedAt ? null : { error: null, failedAt: props.resetKey };
  }

  override render() {
    const { error } = this.state;
    const Crashed = this.props.crashed;
    return error ? (
      <Crashed error={error} retry={() => this.setState({ error: null })} />
    ) : (
      this.props.children
    );
  }
}
