import type { Caller } from '../../../caller';
import type { Site } from '../../../site';
import { issues } from '../../model/issue';
import { linkTypes } from '../../model/link-type';
import { maySee } from '../find-issue';
import { belongings } from '../issue-index';
import { linkedIssueBean } from '../linked-issue-bean';
import { issueLinks, type IssueLinkRecord } from './issue-links';

/** The type of a link as REST writes it; null when the type is gone. */
export function linkTypeReference(site: Site, typeId: string) {
  const type = linkTypes(site).get(typeId);
  if (type === undefined) return null;
  const { id, name, inward, outward } = type;
  return {
    id,
    name,
    inward,
    outward,
    self: `${site.origin.product}/rest/api/3/issueLinkType/${id}`,
  };
}

function linkHead(site: Site, link: IssueLinkRecord) {
  return {
    id: link.id,
    self: `${site.origin.product}/rest/api/3/issueLink/${link.id}`,
    type: linkTypeReference(site, link.typeId),
  };
}

/**
 * Links of an issue as its `issuelinks` field shows them: only the far end is named. The issue that was
 * `inwardIssue` when the link was made reads the type's outward text and sees the other as `outwardIssue`.
 * A `reader` is not told of links to issues that they may not see.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-links/
 */
export function issueLinkBeans(
  site: Site,
  issueId: string,
  reader: Caller | undefined,
): readonly unknown[] {
  return belongings(site, issueId).links.flatMap((id) => {
    const link = issueLinks(site).get(id);
    if (link === undefined) return [];
    const inward = link.inwardIssueId === issueId;
    const other = issues(site).get(inward ? link.outwardIssueId : link.inwardIssueId);
    if (other === undefined) return [];
    if (reader !== undefined && !maySee(site, reader, other)) return [];
    const end = inward ? 'outwardIssue' : 'inwardIssue';
    return [{ ...linkHead(site, link), [end]: linkedIssueBean(site, other) }];
  });
}

/** A link by itself, with both ends. */
export function issueLinkBean(site: Site, link: IssueLinkRecord) {
  const [inward, outward] = [link.inwardIssueId, link.outwardIssueId].map((id) =>
    issues(site).get(id),
  );
  return {
    ...linkHead(site, link),
    ...(inward === undefined ? {} : { inwardIssue: linkedIssueBean(site, inward) }),
    ...(outward === undefined ? {} : { outwardIssue: linkedIssueBean(site, outward) }),
  };
}
