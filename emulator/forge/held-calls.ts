/** Calls that the fault `reorder` keeps back until a later call has been answered. */
export interface HeldCalls {
  /** Ends when another call was answered, or after a second of real time. */
  hold(): Promise<void>;
  release(): void;
}

const HOLD_MS = 1000;

export function createHeldCalls(): HeldCalls {
  let waiting: (() => void)[] = [];
  return {
    hold: () =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, HOLD_MS);
        waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      }),
    release: () => {
      const released = waiting;
      waiting = [];
      for (const go of released) go();
    },
  };
}
