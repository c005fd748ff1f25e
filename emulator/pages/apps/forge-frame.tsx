import { useState } from 'react';
import { AppModal } from './app-modal';
import { FrameView } from './frame-view';
import type { AppModule } from './modules';
import { moduleTitle } from './modules';
import type { ModalRequest } from './surface';

export interface ForgeFrameProps {
  readonly module: AppModule;
  /** What the surface tells the app about itself; `type` is the module type. */
  readonly extension: Readonly<Record<string, unknown>>;
  /** Address of a full page, whose history the app may use. */
  readonly at?: string;
  /** `page` fills the room below the top bar; `auto` is as high as the app's document. */
  readonly height?: 'auto' | 'page';
  readonly onRefresh?: () => void;
}

/** A Custom UI of the app on this page, with the modals it opens. */
export function ForgeFrame({ module, extension, at, height = 'auto', onRefresh }: ForgeFrameProps) {
  const [modal, setModal] = useState<ModalRequest>();
  const { url } = module;
  if (url === null || url === undefined) return null;
  return (
    <>
      <FrameView
        url={url}
        title={moduleTitle(module)}
        height={height}
        surface={{ moduleKey: module.key, extension, at, onRefresh, openModal: setModal }}
      />
      <AppModal
        request={modal}
        module={module}
        url={url}
        extension={extension}
        onRefresh={onRefresh}
        onGone={() => {
          setModal(undefined);
        }}
      />
    </>
  );
}
