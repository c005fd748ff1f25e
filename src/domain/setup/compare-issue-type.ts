import type { FoundIssueType, FoundSite } from './found-site';
import { issueTypeName } from './names';
import type { Finding } from './step';
import { drifted, missing, present } from './step';

/** The site's issue type of the plan, also when it was renamed since the last set-up. */
export function findIssueType(found: FoundSite): FoundIssueType | undefined {
  const standard = found.issueTypes.filter(({ subtask }) => !subtask);
  const known = found.desk?.issueTypeId;
  return standard.find(({ id }) => id === known) ?? standard.find((t) => t.name === issueTypeName);
}

export function compareIssueType(found: FoundSite): Finding {
  const existing = findIssueType(found);
  if (existing === undefined) return missing(`Makes the issue type "${issueTypeName}".`);
  if (existing.name !== issueTypeName) {
    return drifted(`It is called "${existing.name}" now. Repair names it "${issueTypeName}".`);
  }
  return present('The issue type exists.');
}

export function compareIssueTypeScheme(found: FoundSite): Finding {
  const scheme = found.issueTypeScheme;
  if (scheme === undefined) return missing(`Makes a scheme that offers "${issueTypeName}".`);
  const issueType = findIssueType(found);
  if (issueType === undefined || !scheme.issueTypeIds.includes(issueType.id)) {
    return drifted(`The scheme does not offer "${issueTypeName}". Repair adds it.`);
  }
  return present('The scheme offers the issue type.');
}
