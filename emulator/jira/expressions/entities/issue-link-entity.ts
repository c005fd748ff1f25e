import { issueLinkBean } from '../../issues/links/issue-link-bean';
import type { IssueLinkRecord } from '../../issues/links/issue-links';
import { linkTypes, type LinkTypeRecord } from '../../model/link-type';
import type { Value } from '../values/value';
import { defineEntity, free } from './define-entity';

const linkType = defineEntity<LinkTypeRecord>('IssueLinkType', {
  id: ({ id }) => id,
  bean: ({ id, name, inward, outward }) => ({ id, name, inward, outward }),
  properties: {
    id: free('Number', ({ id }) => Number(id)),
    name: free('String', ({ name }) => name),
    inward: free('String', ({ inward }) => inward),
    outward: free('String', ({ outward }) => outward),
  },
});

/** A link as one of its two issues sees it. */
export interface SeenLink {
  readonly link: IssueLinkRecord;
  readonly direction: 'inward' | 'outward';
  /**
   * The issue at the far end. It is loaded by itself, so that what is read of it is paid for link by
   * link: https://appfire.atlassian.net/wiki/spaces/JMWEC/pages/465241623/Using+Jira+Expressions
   */
  readonly linkedIssue: Value;
}

/** A link between two issues. */
export const issueLinkEntity = defineEntity<SeenLink>('IssueLink', {
  id: ({ link }) => link.id,
  bean: ({ link }, { site }) => issueLinkBean(site, link),
  properties: {
    id: free('Number', ({ link }) => Number(link.id)),
    type: free('IssueLinkType', ({ link }, context, batch) => {
      const row = linkTypes(context.site).get(link.typeId);
      return row === undefined ? null : linkType.of(row, context, batch);
    }),
    direction: free('String', ({ direction }) => direction),
    linkedIssue: free('Issue', ({ linkedIssue }) => linkedIssue),
    inwardIssue: free('Issue', ({ direction, linkedIssue }) =>
      direction === 'inward' ? linkedIssue : null,
    ),
    outwardIssue: free('Issue', ({ direction, linkedIssue }) =>
      direction === 'outward' ? linkedIssue : null,
    ),
  },
});

export const issueLinkTypeType = linkType.type;
