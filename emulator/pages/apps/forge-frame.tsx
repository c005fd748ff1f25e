import { useState } from 'react';
import { AppModal } from './app-modal';
import { FrameView } from './frame-view';
import type { AppModule } from './modules';
import { moduleTitle } from './modules';
import type { ModalRequest, Surface } from './surface';

export interface ForgeFrameProps {
  readonly module: AppModule;
  /** A part of the module that has a document of its own, `edit` of a field; the module's own without it. */
  readonly part?: string;
  /** What the surface tells the app about itself; `type` is the module type. */
  readonly extension: Readonly<Record<string, unknown>>;
  /** Address of a full page, whose history the app may use. */
  readonly at?: string;
  /** `page` fills the room below the top bar; `auto` is as high as the app's document. */
  readonly height?: 'auto' | 'page';
  readonly onRefresh?: () => void;
  /** What else this place offers to the app. */
  readonly place?: Partial<Omit<Surface, 'moduleKey' | 'extension' | 'at' | 'openModal'>>;
}

/** A Custom UI of the app on this page, with the modals it opens. */
export function ForgeFrame({ module, part, extension, at, place, ...props }: ForgeFrameProps) {
  const { height = 'auto', onRefresh } = props;
  const [modal, setModal] = useState<ModalRequest>();
  const url = part === undefined ? module.url : module.views[part];
  if (url === null || url === undefined) return null;
  return (
    <>
      <FrameView
        url={url}
        title={moduleTitle(module)}
        height={height}
        keptAs={`${module.key} ${part ?? ''}`}
        surface={{ ...place, moduleKey: module.key, extension, at, onRefresh, openModal: setModal }}
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
