import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { useState } from 'react';
import { ForgeFrame } from '../apps/forge-frame';
import { moduleTitle, useModuleList, type AppModule } from '../apps/modules';
import type { Space, WikiPage } from './confluence';

export interface BylineItemsProps {
  readonly page: WikiPage;
  readonly space: Space;
}

/** What apps add beside author and date: a word that opens the app's view. */
export function BylineItems({ page, space }: BylineItemsProps) {
  const modules = useModuleList('confluence:contentBylineItem');
  const [open, setOpen] = useState<AppModule>();
  const close = (): void => {
    setOpen(undefined);
  };
  return (
    <>
      {modules.map((found) => (
        <Button
          key={found.key}
          appearance="subtle"
          spacing="compact"
          onClick={() => {
            setOpen(found);
          }}
        >
          {moduleTitle(found)}
        </Button>
      ))}
      <ModalTransition>
        {open !== undefined && (
          <Modal onClose={close}>
            <ModalHeader hasCloseButton closeButtonLabel="Close">
              <ModalTitle>{moduleTitle(open)}</ModalTitle>
            </ModalHeader>
            <ModalBody>
              <ForgeFrame
                module={open}
                extension={{
                  type: 'confluence:contentBylineItem',
                  content: { id: page.id, type: 'page', subtype: null },
                  space: { id: space.id, key: space.key },
                  location: `${window.location.origin}/wiki/spaces/${space.key}/pages/${page.id}`,
                }}
                place={{ onClose: close }}
              />
            </ModalBody>
          </Modal>
        )}
      </ModalTransition>
    </>
  );
}
