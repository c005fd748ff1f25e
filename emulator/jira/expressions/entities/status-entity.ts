import type { Value } from '../values/value';
import { statuses, type StatusRecord } from '../../model/workflow';
import { statusBean } from '../../statuses/status-bean';
import { statusCategoryBean } from '../../statuses/status-category';
import { defineEntity, free, type EntityContext } from './define-entity';
import type { Batch } from './batch';

const statusCategory = defineEntity<ReturnType<typeof statusCategoryBean>>('StatusCategory', {
  id: ({ id }) => String(id),
  bean: (category) => category,
  properties: {
    id: free('Number', ({ id }) => id),
    key: free('String', ({ key }) => key),
    name: free('String', ({ name }) => name),
    colorName: free('String', ({ colorName }) => colorName),
  },
});

const status = defineEntity<StatusRecord>('IssueStatus', {
  id: ({ id }) => id,
  bean: ({ id }, { site }) => statusBean(site, id),
  properties: {
    id: free('Number', ({ id }) => Number(id)),
    name: free('String', ({ name }) => name),
    description: free('String', ({ description }) => description),
    category: free('StatusCategory', ({ category }, context, batch) =>
      statusCategory.of(statusCategoryBean(context.site, category), context, batch),
    ),
  },
});

export const statusType = status.type;
export const statusCategoryType = statusCategory.type;

/** The status of an id, null where there is none. */
export function statusValue(id: string | undefined, context: EntityContext, batch: Batch): Value {
  const row = id === undefined ? undefined : statuses(context.site).get(id);
  return row === undefined ? null : status.of(row, context, batch);
}
