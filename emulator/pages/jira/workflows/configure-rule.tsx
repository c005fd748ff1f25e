import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useRef, useState } from 'react';
import { AppModal } from '../../apps/app-modal';
import { FrameView } from '../../apps/frame-view';
import type { ModalRequest } from '../../apps/surface';
import { Problem } from './problem';
import { ruleExtension, MODULE_TYPES } from './rule-extension';
import type { RuleTask } from './rule-task';
import { useSaving } from './use-saving';
import styles from './workflow.module.css';

export interface ConfigureRuleProps {
  readonly task: Extract<RuleTask, { kind: 'create' | 'edit' | 'view' }>;
  readonly workflowId: string;
  readonly onClose: () => void;
  readonly onConfigured: (config: string) => Promise<void>;
}

const SUBMIT = { create: 'Add', edit: 'Update' } as const;

/** The app's own page for a rule's configuration, in a dialog. */
export function ConfigureRule({ task, workflowId, onClose, onConfigured }: ConfigureRuleProps) {
  const { busy, problem, run } = useSaving();
  const [inner, setInner] = useState<ModalRequest>();
  const configure = useRef<() => Promise<unknown>>(undefined);
  const { module, url, kind } = task;
  const extension = ruleExtension(task, workflowId);
  const submit = async (): Promise<string | undefined> => {
    if (configure.current === undefined) {
      return 'The page of this rule has not called workflowRules.onConfigure().';
    }
    const config = await configure.current();
    // The app has found its form wanting, and says so itself.
    if (config === undefined) return undefined;
    if (typeof config !== 'string') return 'The configuration of a rule has to be a string.';
    await onConfigured(config);
    return undefined;
  };
  return (
    <Modal onClose={onClose} width="large" shouldCloseOnOverlayClick={false}>
      <ModalHeader hasCloseButton closeButtonLabel="Close">
        <ModalTitle>{module.name}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Problem text={problem} />
        <div className={styles['frame']}>
          <FrameView
            url={url}
            title={module.name}
            height="auto"
            surface={{
              moduleKey: module.moduleKey,
              extension,
              onConfigure: (next) => {
                configure.current = next;
              },
              openModal: setInner,
            }}
          />
        </div>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onClose}>
          {kind === 'view' ? 'Close' : 'Cancel'}
        </Button>
        {kind !== 'view' && (
          <Button
            appearance="primary"
            isLoading={busy}
            onClick={() => {
              run(submit);
            }}
          >
            {SUBMIT[kind]}
          </Button>
        )}
      </ModalFooter>
      <AppModal
        request={inner}
        module={{
          type: MODULE_TYPES[module.ruleType],
          key: module.moduleKey,
          title: module.name,
          views: {},
        }}
        url={url}
        extension={extension}
        onGone={() => {
          setInner(undefined);
        }}
      />
    </Modal>
  );
}
