import type { Value } from '../values/value';
import { issueTypeBean } from '../../issue-types/issue-type-bean';
import { priorities, type PriorityRecord } from '../../model/priority';
import { issueTypes, type IssueTypeRecord } from '../../model/project';
import { resolutions, type ResolutionRecord } from '../../model/resolution';
import { NotModelled } from '../../not-modelled';
import { priorityBean } from '../../priorities/priority-bean';
import { resolutionBean } from '../../resolutions/resolution-bean';
import { defineEntity, free, type EntityContext, type EntityDefinition } from './define-entity';
import type { Batch } from './batch';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

const named = {
  id: free<Named>('Number', ({ id }) => Number(id)),
  name: free<Named>('String', ({ name }) => name),
  description: free<Named>('String', ({ description }) => description),
};

const priority = defineEntity<PriorityRecord>('IssuePriority', {
  id: ({ id }) => id,
  bean: ({ id }, { site }) => priorityBean(site, id),
  properties: named,
});

const resolution = defineEntity<ResolutionRecord>('Resolution', {
  id: ({ id }) => id,
  bean: ({ id }, { site }) => resolutionBean(site, id),
  properties: named,
});

const issueType = defineEntity<IssueTypeRecord>('IssueType', {
  id: ({ id }) => id,
  bean: ({ id }, { site }) => issueTypeBean(site, id),
  properties: {
    ...named,
    iconUrl: free('String', ({ id }, { site }) => issueTypeBean(site, id).iconUrl),
    hierarchyLevel: free('Number', ({ hierarchyLevel }) => hierarchyLevel),
    properties: free('EntityProperties', () => {
      throw new NotModelled('properties of issue types');
    }),
  },
});

export const priorityType = priority.type;
export const resolutionType = resolution.type;
export const issueTypeType = issueType.type;

const valueOf =
  <Row>(
    definition: EntityDefinition<Row>,
    find: (context: EntityContext, id: string) => Row | undefined,
  ) =>
  (id: unknown, context: EntityContext, batch: Batch): Value => {
    const row = typeof id === 'string' ? find(context, id) : undefined;
    return row === undefined ? null : definition.of(row, context, batch);
  };

/** The priority of an id, null where there is none. */
export const priorityValue = valueOf(priority, ({ site }, id) => priorities(site).get(id));

/** The resolution of an id, null where there is none. */
export const resolutionValue = valueOf(resolution, ({ site }, id) => resolutions(site).get(id));

/** The issue type of an id, null where there is none. */
export const issueTypeValue = valueOf(issueType, ({ site }, id) => issueTypes(site).get(id));
