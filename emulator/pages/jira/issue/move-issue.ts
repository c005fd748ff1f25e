import { z } from 'zod';
import { getJson, sendJson } from '../../http/request';
import { listProjects, type Project } from '../api/project';
import { creatableTypes, type CreatableType } from '../create/create-meta';
import { issuePath, type IssueView } from './issue-data';

const permitted = z.object({ projects: z.array(z.object({ key: z.string() })) });

/** Projects in which the person may create issues, by name. */
export async function listTargets(signal?: AbortSignal): Promise<readonly Project[]> {
  const asked = { permissions: ['CREATE_ISSUES'] };
  const [{ projects }, all] = await Promise.all([
    sendJson('POST', '/rest/api/3/permissions/project', asked, permitted, signal),
    listProjects(signal),
  ]);
  const keys = new Set(projects.map(({ key }) => key));
  return all.filter(({ key }) => keys.has(key));
}

const namedStatus = z.object({ id: z.string(), name: z.string() });
export type TargetStatus = z.infer<typeof namedStatus>;

const statusesOfTypes = z.array(z.object({ id: z.string(), statuses: z.array(namedStatus) }));

/** An issue type that an issue may have in a project, and the statuses of its workflow there. */
export interface TargetType extends CreatableType {
  readonly statuses: readonly TargetStatus[];
}

export async function listTargetTypes(
  project: Project,
  signal: AbortSignal,
): Promise<readonly TargetType[]> {
  const path = `/rest/api/3/project/${encodeURIComponent(project.key)}/statuses`;
  const [types, workflows] = await Promise.all([
    creatableTypes(project.id, signal),
    getJson(path, statusesOfTypes, signal),
  ]);
  return types.map((type) => ({
    ...type,
    statuses: workflows.find(({ id }) => id === type.id)?.statuses ?? [],
  }));
}

/** Where an issue goes. Without a status it keeps its own. */
export interface Destination {
  readonly project: Project;
  readonly issueTypeId: string;
  readonly statusId: string | undefined;
}

const submitted = z.object({ taskId: z.string() });
const progress = z.object({
  status: z.string(),
  failedAccessibleIssues: z.record(z.string(), z.array(z.string())).optional(),
});
const UNDER_WAY = new Set(['ENQUEUED', 'RUNNING']);
const ASK_AGAIN_MS = 500;

const pause = () => new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));

/** Moves an issue, waits until that is done, and answers its key. Throws when it is refused or fails. */
export async function moveIssue(view: IssueView, to: Destination): Promise<string> {
  const { issue, core } = view;
  const statuses = to.statusId === undefined ? undefined : { [to.statusId]: [core.status.id] };
  const { taskId } = await sendJson(
    'POST',
    '/rest/api/3/bulk/issues/move',
    {
      targetToSourcesMapping: {
        [`${to.project.id},${to.issueTypeId}`]: {
          issueIdsOrKeys: [issue.id],
          inferFieldDefaults: true,
          inferClassificationDefaults: true,
          inferSubtaskTypeDefault: true,
          inferStatusDefaults: statuses === undefined,
          ...(statuses === undefined ? {} : { targetStatus: [{ statuses }] }),
        },
      },
    },
    submitted,
  );
  await finished(taskId);
  const { key } = await getJson(
    `${issuePath(issue.id)}?fields=summary`,
    z.object({ key: z.string() }),
  );
  return key;
}

async function finished(taskId: string): Promise<void> {
  for (;;) {
    const now = await getJson(`/rest/api/3/bulk/queue/${taskId}`, progress);
    const reasons = Object.values(now.failedAccessibleIssues ?? {}).flat();
    if (reasons.length > 0) throw new Error(reasons.join(' '));
    if (now.status === 'COMPLETE') return;
    if (!UNDER_WAY.has(now.status)) throw new Error('The move was broken off.');
    await pause();
  }
}
