import Modal, { ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import VisuallyHidden from '@atlaskit/visually-hidden';
import { useRef } from 'react';
import { FrameView } from './frame-view';
import { moduleTitle, type AppModule } from './modules';
import type { ModalRequest } from './surface';
import styles from './frame.module.css';

interface OpenModalProps {
  readonly module: AppModule;
  readonly url: string;
  readonly extension: Readonly<Record<string, unknown>>;
  readonly onRefresh?: () => void;
  readonly onGone: () => void;
}

/** Resources are folders of one origin, so another resource is another first folder. */
function resourceUrl(url: string, resource: string | undefined): string {
  if (resource === undefined) return url;
  const [key = '', entry = 'index'] = resource.split('/');
  return new URL(`/${key}/${entry}.html`, url).href;
}

function OpenModal({ request, ...props }: OpenModalProps & { readonly request: ModalRequest }) {
  const listeners = useRef<((payload: unknown) => void)[]>([]);
  const close = (payload?: unknown): void => {
    for (const listener of listeners.current) listener(payload);
    request.onClose(payload);
    props.onGone();
  };
  const title = request.title === '' ? moduleTitle(props.module) : request.title;
  return (
    <Modal
      width={request.width}
      height={request.height}
      shouldCloseOnOverlayClick={request.closeOnOverlayClick}
      onClose={(event) => {
        if (request.closeOnEscape || !('key' in event)) close();
      }}
    >
      {request.title !== '' && (
        <ModalHeader hasCloseButton closeButtonLabel="Close">
          <ModalTitle>{title}</ModalTitle>
        </ModalHeader>
      )}
      {request.title === '' && (
        <VisuallyHidden>
          <ModalTitle>{title}</ModalTitle>
        </VisuallyHidden>
      )}
      <div className={styles['modal']}>
        <FrameView
          url={resourceUrl(props.url, request.resource)}
          title={title}
          height="auto"
          surface={{
            moduleKey: props.module.key,
            extension: { ...props.extension, modal: request.context },
            onRefresh: props.onRefresh,
            onSubmit: close,
            onClose: close,
            onCloseListener: (listener) => listeners.current.push(listener),
            openModal: () => {
              throw new Error('A modal cannot open another modal.');
            },
          }}
        />
      </div>
    </Modal>
  );
}

/** The modal that an app has asked for, over the page. */
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
