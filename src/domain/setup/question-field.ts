import type { Question } from '../intake/question';
import { jiraFieldType } from './compare-field';
import type { PlannedField } from './planned-field';
import type { FoundField, FoundSite } from './found-site';

/** The custom field that holds the answers to a question. What it offers is decided in the settings. */
export function fieldOf({ name, hint, kind, options }: Question): PlannedField {
  return { name, description: hint, kind, options, closed: kind === 'select' };
}

/** Ids that hold something else: a field of every request, or another question that may be renamed soon. */
function takenIds(question: Question, { desk, settings }: FoundSite): readonly string[] {
  const others = settings.questions.filter(({ key }) => key !== question.key);
  return [
    ...Object.values(desk?.fields ?? {}),
    ...others.flatMap(({ key }) => desk?.questions[key] ?? []),
  ];
}

/**
 * The site's field for a question. The one that an earlier set-up stored wins, so that a question that
 * somebody renamed, here or in Jira, keeps its answers; otherwise a free field of that name and type.
 */
export function findQuestionField(question: Question, found: FoundSite): FoundField | undefined {
  const type = jiraFieldType(question.kind).type;
  const ofType = found.fields.filter((candidate) => candidate.type === type);
  const known = found.desk?.questions[question.key];
  const taken = takenIds(question, found);
  return (
    ofType.find(({ id }) => id === known) ??
    ofType.find(({ id, name }) => name === question.name && !taken.includes(id))
  );
}

/** Field ids by key of a question, of the questions that have a field. */
export function questionFieldIds(found: FoundSite): Readonly<Record<string, string>> {
  return Object.fromEntries(
    found.settings.questions.flatMap((question) => {
      const id = findQuestionField(question, found)?.id;
      return id === undefined ? [] : [[question.key, id] as const];
    }),
  );
}
