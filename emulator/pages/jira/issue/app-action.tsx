import Modal, { ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { z } from 'zod';
import { ForgeFrame } from '../../apps/forge-frame';
import frame from '../../apps/frame.module.css';
import { modalSize } from '../../apps/modal-size';
import { moduleTitle, type AppModule } from '../../apps/modules';
import { issueChanged } from '../issue-changes';
import type { IssueView } from './issue-data';
import { issueExtension } from './issue-extension';

const viewport = z.looseObject({ viewportSize: z.string().optional() });

export interface AppActionProps {
  readonly view: IssueView;
  readonly module: AppModule;
  readonly onClose: () => void;
}

/** What an app offers to do with the issue, in a dialog. */
export function AppAction({ view, module, onClose }: AppActionProps) {
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
