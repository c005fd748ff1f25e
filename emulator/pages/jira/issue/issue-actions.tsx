import { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import AppIcon from '@atlaskit/icon/core/app';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import Modal, { ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { useState } from 'react';
import { z } from 'zod';
import { ForgeFrame } from '../../apps/forge-frame';
import { modalSize } from '../../apps/modal-size';
import { moduleTitle, useModulesAt, type AppModule } from '../../apps/modules';
import frame from '../../apps/frame.module.css';
import { IconMenu } from '../../parts/icon-menu';
import { issueChanged } from '../issue-changes';
import { placeOf } from './app-panels';
import type { IssueView } from './issue-data';
import { issueExtension } from './issue-extension';

const viewport = z.looseObject({ viewportSize: z.string().optional() });

interface ActionProps {
  readonly view: IssueView;
  readonly module: AppModule;
  readonly onClose: () => void;
}

function Action({ view, module, onClose }: ActionProps) {
  const size = modalSize(viewport.safeParse(module.properties).data?.viewportSize);
  return (
    <Modal width={size.width} onClose={onClose}>
      <ModalHeader hasCloseButton closeButtonLabel="Close">
        <ModalTitle>{moduleTitle(module)}</ModalTitle>
      </ModalHeader>
      <div className={frame['modal']} style={{ height: size.height }}>
        <ForgeFrame
          module={module}
          extension={issueExtension('jira:issueAction', view)}
          onRefresh={() => {
            issueChanged(view.issue);
          }}
          place={{ onClose }}
        />
      </div>
    </Modal>
  );
}

/** What apps offer to do with the issue; without any there is no menu. */
export function IssueActions({ view }: { readonly view: IssueView }) {
  const modules = useModulesAt('jira:issueAction', placeOf(view));
  const [open, setOpen] = useState<AppModule>();
  if (modules.length === 0) return null;
  return (
    <>
      <IconMenu icon={MoreIcon} label="Actions">
        <DropdownItemGroup title="Apps">
          {modules.map((found) => (
            <DropdownItem
              key={found.key}
              elemBefore={<AppIcon label="" />}
              onClick={() => {
                setOpen(found);
              }}
            >
              {moduleTitle(found)}
            </DropdownItem>
          ))}
        </DropdownItemGroup>
      </IconMenu>
      <ModalTransition>
        {open !== undefined && (
          <Action
            view={view}
            module={open}
            onClose={() => {
              setOpen(undefined);
            }}
          />
        )}
      </ModalTransition>
    </>
  );
}
