import { useEffect, useState, type MutableRefObject } from 'react';
import { FrameView } from '../../apps/frame-view';
import { moduleTitle, type AppModule } from '../../apps/modules';
import type { ModifiedPlace } from './active-modifications';
import {
  createModificationHost,
  type ModificationHost,
  type ModificationHostOptions,
} from './modification-host';
import styles from './modification-frame.module.css';

export interface ModificationFrameProps {
  readonly module: AppModule;
  readonly place: ModifiedPlace;
  readonly options: ModificationHostOptions;
  /** Gets the host for as long as the frame is there. */
  readonly hostRef: MutableRefObject<ModificationHost | null>;
}

/** The app's invisible frame beside a form that it modifies. It lives as long as the form's place. */
export function ModificationFrame({ module, place, options, hostRef }: ModificationFrameProps) {
  const [host] = useState(() => createModificationHost(options));
  useEffect(() => {
    hostRef.current = host;
    return () => {
      hostRef.current = null;
      host.stop();
    };
  }, [host, hostRef]);
  return (
    <div className={styles['invisible']} aria-hidden="true">
      <FrameView
        url={module.url ?? ''}
        title={moduleTitle(module)}
        height="auto"
        surface={{
          moduleKey: module.key,
          extension: { type: 'jira:uiModifications', ...place },
          ownCommands: host.commands,
          openModal: () => {
            throw new Error('UI modifications cannot open a modal.');
          },
        }}
      />
    </div>
  );
}
