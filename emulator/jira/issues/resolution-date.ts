import type { Site } from '../../site';
import type { IssueRecord } from '../model/issue';
import { withValues } from './record-change';

/** Keeps the instant of the resolution (`resolutiondate`, ms) in step with the resolution itself. */
export function withResolutionDate(
  site: Site,
  before: IssueRecord | undefined,
  after: IssueRecord,
): IssueRecord {
  const was = before?.fields['resolution'];
  const is = after.fields['resolution'];
  if (was === is) return after;
  const resolutiondate = is === undefined ? undefined : site.clock.now();
  return { ...after, fields: withValues(after.fields, { resolutiondate }) };
}
