import type { Site } from '../../site';
import { JiraError } from '../errors';
import { uiModifications } from './ui-modification';
import type { ContextBody } from './ui-modification-body';

/** Limits of an app (https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-ui-modifications--apps-/). */
const MODIFICATIONS_PER_APP = 3000;
const MODIFICATIONS_PER_CONTEXT = 100;

const keyOf = ({ projectId, issueTypeId, viewType }: ContextBody): string =>
  JSON.stringify([projectId, issueTypeId, viewType]);

/** Refuses one more UI modification than an app may have. Throws 400. */
export function requireRoom(site: Site): void {
  if (uiModifications(site).size < MODIFICATIONS_PER_APP) return;
  throw new JiraError(400, [`An app can have ${MODIFICATIONS_PER_APP} UI modifications at most.`]);
}

/** Refuses a context that `MODIFICATIONS_PER_CONTEXT` other UI modifications share. Throws 400. */
export function requireFreeContexts(
  site: Site,
  contexts: readonly ContextBody[],
  ownId?: string,
): void {
  const counts = new Map<string, number>();
  for (const { id, contexts: taken } of uiModifications(site).values()) {
    if (id === ownId) continue;
    for (const key of new Set(taken.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  if (contexts.every((each) => (counts.get(keyOf(each)) ?? 0) < MODIFICATIONS_PER_CONTEXT)) return;
  throw new JiraError(400, [
    `A context can be assigned to ${MODIFICATIONS_PER_CONTEXT} UI modifications at most.`,
  ]);
}
