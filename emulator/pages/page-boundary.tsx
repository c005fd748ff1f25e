import { Component, type ReactNode } from 'react';
import { Failure } from './parts/failure';

interface State {
  readonly failure: unknown;
  readonly failed: boolean;
}

/** Keeps the top bar alive when a page breaks, and says what broke. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failure: undefined, failed: false };

  static getDerivedStateFromError(failure: unknown): State {
    return { failure, failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main>
        <Failure
          as="h1"
          failure={this.state.failure}
          onRetry={() => {
            window.location.reload();
          }}
        />
      </main>
    );
  }
}
