import type { BriefFieldIds } from '../intake/jira-field-id';
import { requestFields } from '../request-fields';
import { findField } from './compare-field';
import { complete } from './complete-ids';
import type { FoundSite } from './found-site';
import { questionFieldIds } from './question-field';

/** Ids of the fields of the brief; `undefined` while a field of every request is missing. */
export function briefFieldIds(found: FoundSite): BriefFieldIds | undefined {
  const fields = complete(
    requestFields.map(({ key }) => key),
    (key) => {
      const field = requestFields.find((candidate) => candidate.key === key);
      return field && findField(field, found)?.id;
    },
  );
  return fields && { fields, questions: questionFieldIds(found) };
}
