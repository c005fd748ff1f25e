import { z } from 'zod';
import type { HostCommands } from '../../bridge/host';
import { openCreateDialog } from '../jira/create/create-request';
import { navigate } from '../router/location';
import { appHistory } from './app-history';
import { openIssueModal } from '../jira/issue/issue-modal-request';
import { callback, tell } from './callback';
import { mayLeaveFor } from './link-prompt-request';
import { addressOf } from './navigation-target';
import type { Surface } from './surface';

const typed = z.looseObject({ type: z.enum(['same-tab', 'new-tab']).catch('same-tab') });

const issueModal = z.looseObject({
  data: z.looseObject({
    context: z.looseObject({ issueKey: z.string() }),
    onClose: callback.optional(),
  }),
});

const createModal = z.looseObject({
  data: z.looseObject({
    context: z
      .looseObject({
        projectId: z.coerce.string().optional(),
        issueTypeId: z.coerce.string().optional(),
        parentId: z.coerce.string().optional(),
      })
      .default({}),
    onClose: callback.optional(),
  }),
});

/** Other sites open in a new tab once the person agrees; a declined one rejects. */
async function follow(payload: unknown): Promise<void> {
  const to = await addressOf(payload);
  if (to.origin !== window.location.origin) {
    if (!(await mayLeaveFor(to))) throw new Error('The person declined to open the link.');
  } else if (typed.parse(payload).type === 'new-tab') {
    window.open(to, '_blank', 'noopener');
  } else {
    navigate(to.href);
  }
}

function openCreate(payload: unknown): boolean {
  const { context, onClose } = createModal.parse(payload).data;
  const { projectId, issueTypeId, parentId, ...values } = context;
  openCreateDialog({
    projectId,
    issueTypeId,
    parentId,
    values,
    onClose: (created) => {
      tell(onClose, { payload: created === undefined ? [] : [{ issueId: created.id }] });
    },
  });
  return true;
}

/** Addresses, history, and Jira's own dialogs. */
export function navigationCommands(surface: Surface, own: (end: () => void) => void): HostCommands {
  return {
    navigate: follow,
    getUrl: async (payload) => (await addressOf(payload)).href,
    reload: () => {
      window.location.reload();
    },
    changeWindowTitle: (payload) => {
      if (surface.at === undefined) throw new Error('Only full pages of an app have a title.');
      document.title = z.string().parse(payload);
    },
    createHistory: () => {
      if (surface.at !== undefined) return appHistory(surface.at, own);
      throw new Error('Only full pages of an app have a history.');
    },
    openIssueViewModal: (payload) => {
      const { context, onClose } = issueModal.parse(payload).data;
      openIssueModal({
        issueKey: context.issueKey,
        onClose: () => {
          tell(onClose);
        },
      });
      return true;
    },
    openIssueCreateModal: openCreate,
  };
}
