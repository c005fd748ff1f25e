import { useEffect, useRef, useState } from 'react';
import { connectFrame } from '../../bridge/host';
import { RowSkeletons } from '../parts/row-skeletons';
import { colorMode, onColorMode } from '../theme/color-mode';
import { useFrameHeight } from './frame-height';
import { hostCommands } from './host-commands';
import { reportRefusal } from './report-refusal';
import type { Surface } from './surface';
import styles from './frame.module.css';

/** The sandbox that Atlassian gives to Custom UI frames. */
const SANDBOX =
  'allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';

/**
 * The browser features that Atlassian opens to Custom UI frames.
 * @see https://developer.atlassian.com/platform/forge/custom-ui/iframe/
 */
const ALLOW = 'camera; clipboard-write; display-capture; fullscreen; microphone';

export interface FrameViewProps {
  readonly url: string;
  readonly title: string;
  readonly height: 'auto' | 'page';
  readonly surface: Surface;
  /** The name that the frame's height is kept by until the page shows it again. */
  readonly keptAs?: string;
}

/** A surface whose every part is the newest one: the page renders on while the frame stays connected. */
const newest = (latest: { readonly current: Surface }): Surface =>
  new Proxy(latest.current, {
    get: (_first, part: keyof Surface) => latest.current[part],
  });

/** Connects the frame to the page once and keeps it connected to the newest surface. */
function useHost(url: string, surface: Surface, onHeight: (height: number) => void) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [ready, setReady] = useState(false);
  const latest = useRef(surface);
  useEffect(() => {
    latest.current = surface;
  });
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const ends: (() => void)[] = [];
    const endAll = (): void => {
      for (const end of ends.splice(0)) end();
    };
    const now = newest(latest);
    const host = connectFrame({
      frame: element,
      origin: new URL(url).origin,
      colorMode,
      onHeight,
      // A frame that loads another document begins anew: what the old one listened to ends.
      onReady: () => {
        endAll();
        setReady(true);
      },
      onRefused: (command) => {
        reportRefusal(command, now.moduleKey);
      },
      commands: hostCommands(now, (end) => ends.push(end)),
    });
    const endColorMode = onColorMode(host.colorModeChanged);
    // Only now, so that the bridge's first message finds a listener.
    element.src = url;
    return () => {
      endColorMode();
      endAll();
      host.disconnect();
    };
  }, [url, onHeight]);
  return { frame, ready };
}

/** Longer than any view needs to start; a document that is missing never does. */
const LATE_MS = 15_000;

/** True once a frame has had its time and its bridge has still not spoken. */
function useLate(ready: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (ready) return undefined;
    const timer = setTimeout(() => {
      setLate(true);
    }, LATE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [ready]);
  return late && !ready;
}

/** One Custom UI document in its sandboxed frame. */
export function FrameView({ url, title, height, surface, keptAs }: FrameViewProps) {
  const [content, setContent] = useState<number>();
  const { frame, ready } = useHost(url, surface, setContent);
  const late = useLate(ready);
  const shown = useFrameHeight(keptAs, ready, content);
  return (
    <div className={styles['frame']} data-height={height}>
      {!ready && (
        <div className={styles['waiting']}>
          {late ? (
            <p role="alert">This view did not start. Reload the page to try again.</p>
          ) : (
            <RowSkeletons rows={height === 'page' ? 6 : 3} />
          )}
        </div>
      )}
      <iframe
        ref={frame}
        title={title}
        sandbox={SANDBOX}
        allow={ALLOW}
        style={{ height: `${String(shown)}px` }}
        data-ready={ready}
      />
    </div>
  );
}
