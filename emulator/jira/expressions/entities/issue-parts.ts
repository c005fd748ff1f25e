import { attachmentBean } from '../../issues/attachments/attachment-bean';
import { commentBean } from '../../issues/comments/comment-bean';
import {
  type AttachmentRecord,
  type ChangelogItem,
  type ChangelogRecord,
  type CommentRecord,
} from '../../model/issue';
import { jiraTimestamp } from '../../../clock';
import { NotModelled } from '../../not-modelled';
import { userBean } from '../../users/user-bean';
import { dateValue } from './dates';
import { defineEntity, free } from './define-entity';
import { userValue } from './user-entity';

/** A comment on an issue. */
export const commentEntity = defineEntity<CommentRecord>('Comment', {
  id: ({ id }) => id,
  bean: (comment, { site }) => commentBean(site, comment),
  properties: {
    id: free('Number', ({ id }) => Number(id)),
    author: free('User', ({ author }, context, batch) => userValue(author, context, batch)),
    body: free('RichText', ({ body }) => ({ kind: 'rich-text', document: body })),
    created: free('Date', ({ created }, context) => dateValue(created, context)),
    updated: free('Date', ({ updated }, context) => dateValue(updated, context)),
    properties: free('EntityProperties', () => {
      throw new NotModelled('properties of comments');
    }),
  },
});

/** A file of an issue. */
export const attachmentEntity = defineEntity<AttachmentRecord>('Attachment', {
  id: ({ id }) => id,
  bean: (attachment, { site }) => attachmentBean(site, attachment),
  properties: {
    id: free('Number', ({ id }) => Number(id)),
    author: free('User', ({ author }, context, batch) => userValue(author, context, batch)),
    filename: free('String', ({ filename }) => filename),
    size: free('Number', ({ size }) => size),
    mimeType: free('String', ({ mimeType }) => mimeType),
    created: free('Date', ({ created }, context) => dateValue(created, context)),
  },
});

/** One field of an entry of the history. */
export const changelogItemEntity = defineEntity<ChangelogItem>('ChangelogItem', {
  id: ({ fieldId }) => fieldId,
  bean: (item) => item,
  properties: {
    field: free('String', ({ field }) => field),
    fieldId: free('String', ({ fieldId }) => fieldId),
    from: free('String', ({ from }) => from),
    fromString: free('String', ({ fromString }) => fromString),
    to: free('String', ({ to }) => to),
    toString: free('String', (item: ChangelogItem) => item.toString),
  },
});

/** An entry of the history of an issue. */
export const changelogEntity = defineEntity<ChangelogRecord>('Changelog', {
  id: ({ id }) => id,
  bean: ({ id, author, created, items }, { site }) => ({
    id,
    author: userBean(site, author),
    created: jiraTimestamp(created),
    items,
  }),
  properties: {
    id: free('String', ({ id }) => id),
    author: free('User', ({ author }, context, batch) => userValue(author, context, batch)),
    created: free('Date', ({ created }, context) => dateValue(created, context)),
    items: free('List<ChangelogItem>', ({ items }, context, batch) =>
      items.map((item) => changelogItemEntity.of(item, context, batch)),
    ),
  },
});
