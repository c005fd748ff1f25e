const of = (product: string, entity: string, ...changes: readonly string[]) =>
  changes.map((change) => `avi:${product}:${change}:${entity}`);

/** Events that happen on this site; Atlassian publishes many more. The README lists them. */
const PUBLISHED: ReadonlySet<string> = new Set([
  ...of('jira', 'issue', 'created', 'updated', 'deleted', 'assigned', 'commented', 'mentioned'),
  ...of('jira', 'comment', 'mentioned', 'deleted'),
  ...of('jira', 'attachment', 'created', 'deleted'),
  ...of('jira', 'issuelink', 'created', 'deleted'),
  ...of('jira', 'expression', 'failed'),
  ...of('confluence', 'page', 'created', 'updated', 'trashed', 'restored', 'deleted'),
  ...of('confluence', 'label', 'added', 'removed'),
  ...of('confluence', 'comment', 'created', 'updated', 'deleted'),
  ...of('confluence', 'attachment', 'created', 'updated', 'trashed'),
  ...of('forge', 'app', 'installed', 'upgraded'),
]);

/** Events that apps publish themselves: `avi:cloud:ecosystem::event/{appId}/{eventKey}` */
const APP_EVENT = /^avi:cloud:ecosystem::event\//;

/** False for an event that a trigger may wait for, but that never comes on this site. */
export const isPublished = (event: string): boolean =>
  PUBLISHED.has(event) || APP_EVENT.test(event);
