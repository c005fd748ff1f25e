import type { Drafts } from './field-form';

/** What was said against a form, and what its fields held then. */
export interface Judged {
  readonly errors: Readonly<Record<string, string>>;
  readonly drafts: Drafts;
}

/** Errors of fields that nobody has changed since: as in Jira, a change takes the field's error away. */
export function standingErrors({ errors, drafts }: Judged, now: Drafts): Judged['errors'] {
  return Object.fromEntries(
    Object.entries(errors).filter(([fieldId]) => drafts[fieldId] === now[fieldId]),
  );
}
