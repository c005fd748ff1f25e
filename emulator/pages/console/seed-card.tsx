import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Modal, {
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import { useState } from 'react';
import { useResource } from '../http/use-resource';
import { currentSeed, resetTo } from './console-data';
import { useAction } from './use-action';
import styles from './console.module.css';

interface ConfirmProps {
  readonly seed: string;
  readonly onCancel: () => void;
}

function Confirm({ seed, onCancel }: ConfirmProps) {
  const [busy, run] = useAction('The site was not reset');
  return (
    <Modal onClose={onCancel} width="small">
      <ModalHeader hasCloseButton closeButtonLabel="Close">
        <ModalTitle appearance="warning">Reset to “{seed}”?</ModalTitle>
      </ModalHeader>
      <ModalBody>Everything that was made on this site since is gone. There is no undo.</ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onCancel}>
          Cancel
        </Button>
        <Button
          appearance="warning"
          isLoading={busy}
          onClick={() => {
            run(async () => {
              await resetTo(seed);
              window.location.reload();
            });
          }}
        >
          Reset
        </Button>
      </ModalFooter>
    </Modal>
  );
}

/** What the site was filled with, and the way back to it or to an empty site. */
export function SeedCard() {
  const { resource } = useResource('seed', currentSeed);
  const [asking, setAsking] = useState<string>();
  const current = resource.state === 'ready' ? resource.value : undefined;
  const seeds = [...new Set([...(current === undefined ? [] : [current]), 'demo', 'empty'])];
  return (
    <section className={styles['card']} aria-label="Seed">
      <Heading size="xsmall" as="h2">
        Seed
      </Heading>
      <p className={styles['about']}>
        {current === undefined ? 'Go back to a seed.' : `The site began as “${current}”.`} A reset
        takes away everything that was made since.
      </p>
      <div className={styles['row']}>
        {seeds.map((seed) => (
          <Button
            key={seed}
            onClick={() => {
              setAsking(seed);
            }}
          >
            Reset to {seed}
          </Button>
        ))}
      </div>
      <ModalTransition>
        {asking !== undefined && (
          <Confirm
            seed={asking}
            onCancel={() => {
              setAsking(undefined);
            }}
          />
        )}
      </ModalTransition>
    </section>
  );
}
