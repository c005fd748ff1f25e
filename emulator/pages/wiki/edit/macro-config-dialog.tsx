import Modal, { ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import VisuallyHidden from '@atlaskit/visually-hidden';
import { useRef } from 'react';
import { z } from 'zod';
import { ForgeFrame } from '../../apps/forge-frame';
import { modalSize } from '../../apps/modal-size';
import { moduleTitle, type AppModule } from '../../apps/modules';
import type { Space } from '../confluence';
import type { MacroValues } from '../storage/macro-parameters';
import { macroSubmission } from './macro-submission';
import styles from './editor.module.css';

/** A macro whose settings are being made. */
export interface MacroConfiguration {
  readonly module: AppModule;
  readonly localId: string;
  readonly config: MacroValues;
  /** The macro is not in the page yet: closing without a submit leaves it out. */
  readonly isInserting: boolean;
  /** @throws MacroSubmissionError when the macro is no longer there */
  readonly onSave: (config: MacroValues) => void;
}

export interface MacroConfigDialogProps {
  readonly configuration: MacroConfiguration;
  readonly space: Space;
  readonly pageId: string | undefined;
  readonly onClose: () => void;
}

const declared = z.looseObject({
  config: z.looseObject({
    title: z.string().optional().catch(undefined),
    viewportSize: z.string().optional(),
    openOnInsert: z.boolean().default(true),
  }),
});

/** Whether the macro's settings are made as soon as it is inserted: yes unless the manifest says no. */
export const opensOnInsert = ({ views, properties }: AppModule): boolean =>
  views['config'] !== undefined &&
  (declared.safeParse(properties).data?.config.openOnInsert ?? true);

function Open({ configuration, space, pageId, onClose }: MacroConfigDialogProps) {
  const listeners = useRef<((payload: unknown) => void)[]>([]);
  const { module, localId, config, isInserting, onSave } = configuration;
  const own = declared.safeParse(module.properties).data?.config;
  const size = own?.viewportSize === undefined ? undefined : modalSize(own.viewportSize);
  const title = own?.title ?? `Settings of ${moduleTitle(module)}`;
  // As on Confluence, only this size has a header; in the others the app closes its settings.
  const fullscreen = size?.fullscreen === true;
  const close = (payload?: unknown): void => {
    for (const listener of listeners.current) listener(payload);
    onClose();
  };
  return (
    <Modal
      width={size?.width ?? 'medium'}
      shouldCloseOnOverlayClick={false}
      onClose={(event) => {
        if (!('key' in event)) close();
      }}
    >
      {fullscreen && (
        <ModalHeader hasCloseButton closeButtonLabel="Close">
          <ModalTitle>{title}</ModalTitle>
        </ModalHeader>
      )}
      {!fullscreen && (
        <VisuallyHidden>
          <ModalTitle>{title}</ModalTitle>
        </VisuallyHidden>
      )}
      <div
        className={styles['config']}
        data-fullscreen={fullscreen}
        style={{ height: size?.height }}
      >
        <ForgeFrame
          module={module}
          part="config"
          extension={{
            type: 'macro',
            content: { id: pageId, type: 'page', subtype: null },
            space: { id: space.id, key: space.key },
            isEditing: true,
            config,
            macro: { isConfiguring: true, isInserting },
          }}
          place={{
            localId,
            onClose: close,
            onCloseListener: (listener) => listeners.current.push(listener),
            onSubmit: (payload) => {
              const submitted = macroSubmission(payload);
              onSave(submitted.config);
              if (!submitted.keepEditing) close();
            },
          }}
        />
      </div>
    </Modal>
  );
}

/** The document in which an app lets people set its macro up. Only the app closes it. */
export function MacroConfigDialog({
  configuration,
  ...props
}: Omit<MacroConfigDialogProps, 'configuration'> & {
  readonly configuration: MacroConfiguration | undefined;
}) {
  return (
    <ModalTransition>
      {configuration !== undefined && <Open {...props} configuration={configuration} />}
    </ModalTransition>
  );
}
