import Modal, { ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import VisuallyHidden from '@atlaskit/visually-hidden';
import { useRef, useState } from 'react';
import { FrameView } from './frame-view';
import { moduleTitle, type AppModule } from './modules';
import { resourceUrl } from './resource-url';
import type { ModalRequest } from './surface';
import styles from './frame.module.css';

interface OpenModalProps {
  readonly module: AppModule;
  readonly url: string;
  readonly extension: Readonly<Record<string, unknown>>;
  readonly onRefresh?: () => void;
  readonly onGone: () => void;
}

function OpenModal({ request, ...props }: OpenModalProps & { readonly request: ModalRequest }) {
  const listeners = useRef<((payload: unknown) => void)[]>([]);
  const [inner, setInner] = useState<ModalRequest>();
  const close = (payload?: unknown): void => {
    for (const listener of listeners.current) listener(payload);
    request.onClose(payload);
    props.onGone();
  };
  const titled = request.title !== '' || request.icon !== '';
  const title = request.title === '' ? moduleTitle(props.module) : request.title;
  const url = resourceUrl(props.url, request.resource);
  const extension = { ...props.extension, modal: request.context };
  return (
    <Modal
      width={request.size.width}
      shouldCloseOnOverlayClick={request.closeOnOverlayClick}
      onClose={(event) => {
        if (request.closeOnEscape || !('key' in event)) close();
      }}
    >
      {titled && (
        <ModalHeader hasCloseButton closeButtonLabel="Close">
          <ModalTitle>
            {request.icon !== '' && (
              <img className={styles['modalIcon']} src={new URL(request.icon, url).href} alt="" />
            )}
            {title}
          </ModalTitle>
        </ModalHeader>
      )}
      {!titled && (
        <VisuallyHidden>
          <ModalTitle>{title}</ModalTitle>
        </VisuallyHidden>
      )}
      <div
        className={styles['modal']}
        data-fullscreen={request.size.fullscreen}
        style={{ height: request.size.height }}
      >
        <FrameView
          url={url}
          title={title}
          height="auto"
          surface={{
            moduleKey: props.module.key,
            extension,
            onRefresh: props.onRefresh,
            onSubmit: close,
            onClose: close,
            onCloseListener: (listener) => listeners.current.push(listener),
            openModal: setInner,
          }}
        />
      </div>
      <AppModal
        {...props}
        url={url}
        extension={extension}
        request={inner}
        onGone={() => {
          setInner(undefined);
        }}
      />
    </Modal>
  );
}

/** The modal that an app has asked for, over the page or over the modal that asked. */
export function AppModal({
  request,
  ...props
}: OpenModalProps & { readonly request: ModalRequest | undefined }) {
  return (
    <ModalTransition>
      {request !== undefined && <OpenModal {...props} request={request} />}
    </ModalTransition>
  );
}
