import { startContainer, type Container, type ContainerOptions } from './container';
import type { InvocationEvent, InvocationOutcome } from './invocation';

export interface PoolOptions extends ContainerOptions {
  /** Invocations that may run side by side; further ones wait. */
  readonly limit: number;
}

interface PoolCall {
  readonly event: InvocationEvent;
  readonly timeoutSeconds: number;
  /**
   * True for a function that another running function waits for (a validator inside of a transition): it
   * never waits for a free place, for that place might never come.
   */
  readonly nested: boolean;
}

/**
 * What becomes of a container between two invocations. `warm`: it is used again, and code that the app left
 * behind may go on, as on Atlassian most of the time. `frozen`: it stands still until it is used again, as
 * AWS Lambda may do. `cold`: it is not used again, so that nothing in its memory lasts.
 */
export const BETWEEN = ['warm', 'frozen', 'cold'] as const;
type Between = (typeof BETWEEN)[number];

/** Warm containers of the app, each with one invocation at a time. */
export interface ContainerPool {
  invoke(call: PoolCall): Promise<InvocationOutcome>;
  readonly between: () => Between;
  /** Holds from the next end of an invocation on; containers that wait are retired. */
  readonly setBetween: (between: Between) => void;
  /** Retires every container, so that later invocations start fresh, with another bundle if one is given. */
  readonly renew: (bundleDirectory?: string) => void;
  /** Ends all containers; invocations fail from now on. */
  stop(): Promise<void>;
}

const STOPPED: InvocationOutcome = {
  success: false,
  error: { errorType: 'FUNCTION_CRASHED', errorMessage: 'The emulator is stopping.' },
};

export function createPool(options: PoolOptions): ContainerPool {
  const all = new Set<Container>();
  const waiting: (() => void)[] = [];
  let idle: Container[] = [];
  let running = 0;
  let generation = 0;
  let stopped = false;
  let between: Between = 'warm';
  let { bundleDirectory } = options;

  function take(): Container {
    idle = idle.filter((container) => container.alive);
    const warm = idle.pop();
    if (warm !== undefined) {
      warm.thaw();
      return warm;
    }
    const fresh = startContainer({ ...options, bundleDirectory });
    all.add(fresh);
    return fresh;
  }

  function giveBack(container: Container, born: number): void {
    const used = between !== 'cold' && born === generation && idle.length < options.limit;
    if (container.alive && used) {
      if (between === 'frozen') container.freeze();
      idle.push(container);
      return;
    }
    all.delete(container);
    void container.kill();
  }

  async function place(nested: boolean): Promise<void> {
    if (!nested && running >= options.limit) {
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    running += 1;
  }

  function leave(): void {
    running -= 1;
    waiting.shift()?.();
  }

  async function invoke({ event, timeoutSeconds, nested }: PoolCall): Promise<InvocationOutcome> {
    await place(nested);
    if (stopped) {
      leave();
      return STOPPED;
    }
    const born = generation;
    const container = take();
    try {
      return await container.invoke(event, timeoutSeconds);
    } finally {
      giveBack(container, born);
      leave();
    }
  }

  function renew(next?: string): void {
    bundleDirectory = next ?? bundleDirectory;
    generation += 1;
    for (const container of idle) {
      all.delete(container);
      void container.kill();
    }
    idle = [];
  }

  async function stop(): Promise<void> {
    stopped = true;
    const everyone = [...all];
    renew();
    await Promise.all(everyone.map((container) => container.kill()));
  }

  function setBetween(next: Between): void {
    between = next;
    renew();
  }

  return { invoke, renew, stop, setBetween, between: () => between };
}
