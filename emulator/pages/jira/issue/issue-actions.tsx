import { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import AppIcon from '@atlaskit/icon/core/app';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import { ModalTransition } from '@atlaskit/modal-dialog';
import { useState } from 'react';
import { moduleTitle, useModulesAt, type AppModule } from '../../apps/modules';
import { useResource } from '../../http/use-resource';
import { IconMenu } from '../../parts/icon-menu';
import { AppAction } from './app-action';
import { placeOf } from './app-panels';
import { CloneDialog } from './clone-dialog';
import { DeleteDialog } from './delete-dialog';
import type { IssueView } from './issue-data';
import { loadIssuePermissions, type IssuePermissions } from './issue-permissions';
import { MoveDialog } from './move-dialog';

type Opened =
  | { readonly action: 'clone' | 'move' | 'delete' }
  | { readonly action: 'app'; readonly module: AppModule };

interface OwnAction {
  readonly action: 'clone' | 'move' | 'delete';
  readonly label: string;
  readonly offered: (may: IssuePermissions, view: IssueView) => boolean;
}

const OWN: readonly OwnAction[] = [
  { action: 'clone', label: 'Clone', offered: (may) => may.has('CREATE_ISSUES') },
  {
    action: 'move',
    label: 'Move',
    // A sub-task goes where its parent goes.
    offered: (may, { core }) =>
      may.has('MOVE_ISSUES') && may.has('BULK_CHANGE') && !core.issuetype.subtask,
  },
  { action: 'delete', label: 'Delete', offered: (may) => may.has('DELETE_ISSUES') },
];

interface DialogProps {
  readonly view: IssueView;
  readonly opened: Opened;
  readonly onClose: () => void;
}

function Dialog({ view, opened, onClose }: DialogProps) {
  switch (opened.action) {
    case 'clone':
      return <CloneDialog view={view} onClose={onClose} />;
    case 'move':
      return <MoveDialog view={view} onClose={onClose} />;
    case 'delete':
      return <DeleteDialog view={view} onClose={onClose} />;
    case 'app':
      return <AppAction view={view} module={opened.module} onClose={onClose} />;
  }
}

/** What the person may do with the issue, and what apps offer to do with it. */
export function IssueActions({ view }: { readonly view: IssueView }) {
  const { issue } = view;
  const modules = useModulesAt('jira:issueAction', placeOf(view));
  const { resource } = useResource(`permissions ${issue.key}`, (signal) =>
    loadIssuePermissions(issue.key, signal),
  );
  const [opened, setOpened] = useState<Opened>();
  const may = resource.state === 'ready' ? resource.value : new Set<string>();
  const own = OWN.filter(({ offered }) => offered(may, view));
  if (own.length === 0 && modules.length === 0) return null;
  return (
    <>
      <IconMenu icon={MoreIcon} label="Actions">
        {own.length > 0 && (
          <DropdownItemGroup>
            {own.map(({ action, label }) => (
              <DropdownItem
                key={action}
                onClick={() => {
                  setOpened({ action });
                }}
              >
                {label}
              </DropdownItem>
            ))}
          </DropdownItemGroup>
        )}
        {modules.length > 0 && (
          <DropdownItemGroup title="Apps" hasSeparator={own.length > 0}>
            {modules.map((module) => (
              <DropdownItem
                key={module.key}
                elemBefore={<AppIcon label="" />}
                onClick={() => {
                  setOpened({ action: 'app', module });
                }}
              >
                {moduleTitle(module)}
              </DropdownItem>
            ))}
          </DropdownItemGroup>
        )}
      </IconMenu>
      <ModalTransition>
        {opened !== undefined && (
          <Dialog
            view={view}
            opened={opened}
            onClose={() => {
              setOpened(undefined);
            }}
          />
        )}
      </ModalTransition>
    </>
  );
}
