import { issueFields } from '../../emulator/jira/issues/issue-fields';
import { evaluateRule } from '../../emulator/jira/expressions/uses/rule-expression';
import { fields } from '../../emulator/jira/model/field';
import { issues, type IssueRecord } from '../../emulator/jira/model/issue';
import { projects } from '../../emulator/jira/model/project';
import { workflowFor } from '../../emulator/jira/project-configuration';
import type { Desk } from '../../src/domain/desk';
import { briefOf, type Brief } from '../../src/domain/intake/brief';
import type { BriefCheckConfiguration } from '../../src/domain/intake/brief-check';
import { answerField, type BriefField, type CommonField } from '../../src/domain/intake/brief-rule';
import { jiraFieldId, type BriefFieldIds } from '../../src/domain/intake/jira-field-id';
import type { Question } from '../../src/domain/intake/question';
import { requestFields, type FieldKind } from '../../src/domain/request-fields';
import { adfOf } from '../../src/platform/adf';
import { parseRequest } from '../../src/platform/request-codec';
import { issueWorld } from '../emulator/jira/issues/issue-world';
import { briefCheckExpression } from './brief-check-rule';
import { callerOf } from './jira-client';

const commonFields: readonly CommonField[] = [
  'summary',
  'requesterRole',
  'assetType',
  'purpose',
  'neededBy',
  'specialNotes',
  'requestKind',
  'updatesAsset',
];

const jiraTypes: Readonly<Record<FieldKind, string>> = {
  text: 'textfield',
  paragraph: 'textarea',
  select: 'select',
  'multi-select': 'multiselect',
  number: 'float',
};

/** A brief, with a document as its purpose in place of plain text. */
type BriefInJira = Brief & { readonly purposeDocument?: unknown };

/**
 * Briefs as issues of a site in memory that has the request's fields and these questions' fields.
 * @param removed an option that selects still hold and no question lists
 */
export async function briefWorld(questions: readonly Question[], removed: string) {
  const world = await issueWorld();
  const expression = briefCheckExpression();
  const { site } = world;
  const make = ({
    name,
    kind,
    options,
  }: Pick<Question, 'name' | 'options'> & { kind: FieldKind }) =>
    world.customField(name, jiraTypes[kind], options);
  const ids: BriefFieldIds = {
    fields: Object.fromEntries(
      requestFields.map((field) => [field.key, make(field)]),
    ) as BriefFieldIds['fields'],
    questions: Object.fromEntries(
      questions.map(({ options, ...question }) => [
        question.key,
        make({ ...question, options: options.length === 0 ? [] : [...options, removed] }),
      ]),
    ),
  };
  const { id } = await world.task();
  const blank = issues(site).get(id);
  const project = projects(site).get(world.projectId);
  if (blank === undefined || project === undefined) throw new Error('The world is empty.');
  const workflow = workflowFor(site, project, blank.issueTypeId);
  const [transition] = workflow.transitions;
  if (transition === undefined) throw new Error('The workflow has no transition.');

  /** What Jira stores for an answer of the form. */
  const stored = (fieldId: string, text: string): unknown => {
    const { schema, contexts } = fields(site).get(fieldId) ?? {};
    const options = contexts?.[0]?.options ?? [];
    if (schema?.type === 'option') return options.find(({ value }) => value === text)?.id;
    if (schema?.type === 'number') return text.trim() === '' ? undefined : Number(text);
    if (schema?.custom?.endsWith(':textarea') === true) return adfOf(text);
    return text === '' ? undefined : text;
  };
  const texts = ({
    answers = {},
    ...common
  }: Brief): readonly (readonly [BriefField, string])[] => {
    const given = [
      ...commonFields.map((field) => [field, common[field]] as const),
      ...Object.entries(answers).map(([key, text]) => [answerField(key), text] as const),
    ];
    return given.flatMap(([field, text]) => (text === undefined ? [] : [[field, text] as const]));
  };
  const byId = (brief: Brief) =>
    texts(brief).flatMap(([field, text]) => {
      const fieldId = jiraFieldId(field, ids);
      return fieldId === undefined ? [] : [[fieldId, text] as const];
    });
  const issueOf = ({ purposeDocument, ...brief }: BriefInJira): IssueRecord => ({
    ...blank,
    fields: {
      ...Object.fromEntries(byId(brief).map(([key, text]) => [key, stored(key, text)])),
      ...(purposeDocument === undefined ? {} : { [ids.fields.purpose]: purposeDocument }),
    },
  });

  return {
    ids,
    /** The brief's texts by field id, as Jira's create dialog holds them. */
    dialogValues: (brief: Brief): Readonly<Record<string, string>> =>
      Object.fromEntries(byId(brief)),
    /** What the sweep reads: the brief of an issue by way of REST. */
    swept: (brief: BriefInJira): Brief => {
      const issue = issueOf(brief);
      const all = ['project', 'issuetype', 'status', 'created', 'summary', 'duedate'];
      const known = [...all, ...Object.values(ids.fields), ...Object.values(ids.questions)];
      // Jira itself keeps an issue from being without a summary; an import may leave a blank one.
      const found = { ...issueFields(site, issue, known), summary: brief.summary ?? '' };
      const body = { id: issue.id, key: issue.key, fields: found };
      return briefOf(parseRequest(deskOf(ids), body));
    },
    /** What the validator answers: true, a sentence, or the errors of an expression that failed. */
    validated: (brief: BriefInJira, configuration: unknown, at: string): unknown => {
      const clock = { now: () => Date.parse(at) };
      const result = evaluateRule(expression, {
        site: { ...site, clock },
        caller: callerOf('alice'),
        issue: issueOf(brief),
        originalIssue: undefined,
        project,
        transition,
        fromStatusId: undefined,
        workflow,
        config: JSON.parse(JSON.stringify(configuration)) as BriefCheckConfiguration,
      });
      return result.ok ? result.value : result.errorMessages;
    },
  };
}

function deskOf(ids: BriefFieldIds): Desk {
  return {
    ...ids,
    schemaVersion: 1,
    project: { id: '10000', key: 'DOG' },
    issueTypeId: '10001',
    computedFields: { priorityScore: 'customfield_1', reviewState: 'customfield_2' },
    statuses: {} as Desk['statuses'],
    roles: {} as Desk['roles'],
  };
}
