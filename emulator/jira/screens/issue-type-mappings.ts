import { z } from 'zod';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { requireRows } from '../fields/context-rules';
import { issueTypes } from '../model/project';
import { screenSchemes } from '../model/screen';

/** `[{issueTypeId, screenSchemeId}]` as a record from issue type id, or `default`, to screen scheme id. */
export const mappingsBody = z
  .array(z.object({ issueTypeId: z.string(), screenSchemeId: z.string() }))
  .min(1, 'must contain at least one mapping')
  .refine(
    (mappings) => new Set(mappings.map((each) => each.issueTypeId)).size === mappings.length,
    'maps an issue type twice',
  )
  .transform((mappings): Readonly<Record<string, string>> =>
    Object.fromEntries(mappings.map((each) => [each.issueTypeId, each.screenSchemeId])),
  );

/** Refuses mappings of issue types or to screen schemes that do not exist. */
export function requireMapped(site: Site, mappings: Readonly<Record<string, string>>): void {
  const issueTypeIds = Object.keys(mappings).filter((id) => id !== 'default');
  requireRows(issueTypes(site), issueTypeIds, 'issue type');
  requireRows(screenSchemes(site), Object.values(mappings), 'screen scheme');
}

/** Refuses mappings for issue types that the scheme maps already. */
export function refuseMappedTwice(
  old: Readonly<Record<string, string>>,
  added: Readonly<Record<string, string>>,
): void {
  const twice = Object.keys(added).find((id) => id in old);
  if (twice === undefined) return;
  throw new JiraError(400, [`The issue type '${twice}' is already mapped in the scheme.`]);
}
