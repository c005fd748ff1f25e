import { z } from 'zod';
import type { HostCommands } from '../../bridge/host';
import { openCreateDialog } from '../jira/create/create-request';
import { navigate } from '../router/location';
import { appHistory } from './app-history';
import { callback } from './callback';
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
        summary: z.string().optional(),
      })
      .optional(),
    onClose: callback.optional(),
  }),
});

function follow(payload: unknown): void {
  const to = addressOf(payload);
  if (typed.parse(payload).type === 'new-tab') window.open(to, '_blank', 'noopener');
  else navigate(to.href);
}

function openCreate(payload: unknown): boolean {
  const { context, onClose } = createModal.parse(payload).data;
  openCreateDialog({
    projectId: context?.projectId,
    issueTypeId: context?.issueTypeId,
    summary: context?.summary,
    onClose: (created) =>
      void onClose?.({ payload: created === undefined ? [] : [{ issueId: created.id }] }),
  });
  return true;
}

/** Addresses, history, and Jira's own dialogs. */
export function navigationCommands(surface: Surface, own: (end: () => void) => void): HostCommands {
  return {
    navigate: follow,
    getUrl: (payload) => addressOf(payload).href,
    reload: () => {
      window.location.reload();
    },
    changeWindowTitle: (payload) => {
      document.title = z.string().parse(payload);
    },
    createHistory: () => {
      if (surface.at !== undefined) return appHistory(surface.at, own);
      throw new Error('Only full pages of an app have a history.');
    },
    openIssueViewModal: (payload) => {
      navigate(`/browse/${issueModal.parse(payload).data.context.issueKey}`);
      return true;
    },
    openIssueCreateModal: openCreate,
  };
}
