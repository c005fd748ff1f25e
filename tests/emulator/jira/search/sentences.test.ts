import { z } from 'zod';
import { issueWorld, type IssueWorld } from '../issues/issue-world';

let world: IssueWorld;
beforeAll(async () => {
  world = await issueWorld();
  world.customField('Shirt', 'select', ['S', 'M']);
  world.customField('Points', 'float');
  await world.task();
});

const answer = z.object({
  queries: z.array(
    z.object({
      structure: z.looseObject({}).optional(),
      errors: z.array(z.string()).default([]),
      warnings: z.array(z.string()).default([]),
    }),
  ),
});

async function parsed(jql: string, validation = 'strict') {
  const path = `/rest/api/3/jql/parse?validation=${validation}`;
  const { body } = await world.alice.post(path, { queries: [jql] });
  const [query] = answer.parse(body).queries;
  if (query === undefined) throw new Error('There is no answer.');
  return query;
}

const OPERATORS =
  "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";
const ESCAPES = "The valid escape sequences are \\', \\\", \\t, \\n, \\r, \\\\, '\\ ' and \\uXXXX.";

/** Sentences that the published tests of Jira Server quote. */
const syntax: readonly (readonly [string, string])[] = [
  ['invalid query', `Expecting operator but got 'query'. ${OPERATORS} (line 1, character 9)`],
  ['a', `Expecting operator before the end of the query. ${OPERATORS}`],
  ["comment ~ 'test", "The quoted string 'test' has not been completed. (line 1, character 11)"],
  ["comment ~ '", 'The quoted string has not been completed. (line 1, character 11)'],
  ['comme\\unt ~ x', `'\\un' is an illegal JQL escape sequence. ${ESCAPES} (line 1, character 6)`],
  [
    'mine{www = qwwr',
    "The character '{' is a reserved JQL character. You must enclose it in a string or use the escape '\\u007b' instead. (line 1, character 5)",
  ],
  [
    'summary ~ limit',
    "'limit' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 11)",
  ],
  ['a =b order', "Expecting 'by' before the end of the query."],
  ['a =b order summary', "Expecting 'by' but got 'summary'. (line 1, character 12)"],
  ['a =b order by', 'Expecting a field name at the end of the query.'],
  [
    'a =b order by asc',
    "Expecting a field name but got 'asc'. You must surround 'asc' in quotation marks to use it as a field name. (line 1, character 15)",
  ],
  [
    'a =b order by ajsks blah',
    "Expecting either 'ASC' or 'DESC' but got 'blah'. (line 1, character 21)",
  ],
  ['order by a desc d', "Expecting ',' but got 'd'. (line 1, character 17)"],
  ['a =a and j not is empty', "Expecting 'IN' but got 'is'. (line 1, character 16)"],
  ['a =a and j is ! empty', "Expecting 'NOT' but got '!'. (line 1, character 15)"],
  ['cf', "Expecting '[' before the end of the query."],
  ['cf[', 'Expecting a custom field id (a positive number) before the end of the query.'],
  [
    'cf[] = 1',
    "Expecting a custom field id (a positive number) but got ']'. (line 1, character 4)",
  ],
  ['cf[29829', "Expecting ']' before the end of the query."],
  ['a = func(', "Expecting ')' before the end of the query."],
  ['a = func(, and not (a = x)', "Expecting ')' but got ','. (line 1, character 10)"],
  ['bas=func(bad,)', 'Function argument must be specified. (line 1, character 14)'],
  ['(a=b and c = d', "Expecting ')' before the end of the query."],
  ['a=', 'Expecting either a value, list or function before the end of the query.'],
  ['a was', 'Expecting either a value, list or function before the end of the query.'],
  [
    'a=!',
    "Expecting either a value, list or function but got '!'. You must surround '!' in quotation marks to use it as a value. (line 1, character 3)",
  ],
  ['a=b c=d', "Expecting either 'OR' or 'AND' but got 'c'. (line 1, character 5)"],
  ['a=b and', 'Expecting a field name at the end of the query.'],
  [
    '[brenden] = a',
    "Expecting a field name but got '['. Did you mean 'cf['? (line 1, character 1)",
  ],
  ["'' = c", 'A field name cannot be empty.'],
  ["a = ''()", 'A function name cannot be empty.'],
];

it.each(syntax)('says what is wrong with the syntax of %s', async (jql, sentence) => {
  for (const validation of ['strict', 'warn', 'none']) {
    const { errors, structure } = await parsed(jql, validation);
    expect(errors).toEqual([`Error in the JQL Query: ${sentence}`]);
    expect(structure).toBeUndefined();
  }
});

const FORMATS =
  "Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.";

const meaning: readonly (readonly [string, string])[] = [
  ['universe = 42', "Field 'universe' does not exist or you do not have permission to view it."],
  ['summary = test', "The operator '=' is not supported by the 'summary' field."],
  ['text !~ test', "The operator '!~' is not supported by the 'text' field."],
  ['project ~ DOG', "The operator '~' is not supported by the 'project' field."],
  ['Shirt > S', "The operator '>' is not supported by the 'Shirt' field."],
  [
    'summary in test',
    "Operator 'in' does not support the non-list value '\"test\"' for field 'summary'.",
  ],
  [
    'assignee = membersOf(jira-users)',
    "Operator '=' does not support the list value 'membersOf(jira-users)' for field 'assignee'.",
  ],
  [
    'assignee in currentUser()',
    "Operator 'in' does not support the non-list value 'currentUser()' for field 'assignee'.",
  ],
  ['assignee changed by bogus()', "Unable to find JQL function 'bogus()'."],
  ['assignee was bogus()', "Unable to find JQL function 'bogus()'."],
  [
    'status = currentUser()',
    "A value provided by the function 'currentUser' is invalid for the field 'status'.",
  ],
  ['summary was x', "History searches do not support the 'summary' field."],
  ['Points changed', "History searches do not support the 'Points' field."],
  [
    'status changed after "20/12/10"',
    `Date value '20/12/10' for predicate 'after' is invalid. ${FORMATS}`,
  ],
  ['created > "2026-02-30"', `Date value '2026-02-30' for field 'created' is invalid. ${FORMATS}`],
  [
    'status changed after currentUser()',
    "A date for the predicate 'after' provided by the function 'currentUser' is not valid.",
  ],
  [
    'status changed before (11, 12)',
    'The BEFORE predicate must be supplied with only 1 date value.',
  ],
  ['status changed during 11', 'The DURING predicate must be supplied with exactly 2 date values.'],
  [
    'status was Done AFTER startOfDay("invalid")',
    "Duration for function 'startOfDay' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier.",
  ],
  [
    'status changed AFTER now("invalid")',
    "Function 'now' expected '0' arguments but received '1'.",
  ],
  ['text ~ AND', "Expecting either a value, list or function but got 'AND'."],
  ['text ~ "AND"', "Unable to parse the text 'AND' for field 'text'."],
  ['text ~ ""', "The field 'text' does not support searching for an empty string."],
  ['project = DOG order by bogus', "Not able to sort using field 'bogus'."],
  ['project = DOG order by comment', "Not able to sort using field 'comment'."],
  [
    'assignee in membersOf(nobodies)',
    "Function 'membersOf' can not generate a list of usernames for group 'nobodies'; the group does not exist.",
  ],
];

it.each(meaning)('says what is wrong with the meaning of %s', async (jql, sentence) => {
  const { errors, structure } = await parsed(jql);
  expect(errors.join()).toContain(sentence);
  expect(structure).toBeUndefined();
  const search = await world.alice.post('/rest/api/3/search/jql', { jql });
  expect(search).toMatchObject({ status: 400 });
  expect(JSON.stringify(search.body)).toContain(JSON.stringify(sentence).slice(1, -1));
});

const values: readonly (readonly [string, string])[] = [
  ['project = INVALID', "The value 'INVALID' does not exist for the field 'project'."],
  ['Shirt in (S, XXL)', "The value 'XXL' does not exist for the field 'Shirt'."],
  ['status changed from fred', "The value 'fred' does not exist for the field 'status'."],
  ['assignee was fred', "The value 'fred' does not exist for the field 'assignee'."],
];

it.each(values)('warns of a value that does not exist in %s', async (jql, sentence) => {
  expect(await parsed(jql)).toEqual({ errors: [], warnings: [sentence] });
  expect(await parsed(jql, 'warn')).toMatchObject({ structure: {}, warnings: [sentence] });
  expect(await parsed(jql, 'none')).toMatchObject({ structure: {}, warnings: [] });
  const search = await world.alice.post('/rest/api/3/search/jql', { jql });
  expect(search).toMatchObject({ status: 400, body: { errorMessages: [sentence] } });
});

it('says everything that is wrong at once', async () => {
  const { errors } = await parsed('universe = 42 OR summary = x ORDER BY nothing');
  expect(errors).toHaveLength(3);
});

it.each([
  ['sprint in openSprints()', "the JQL field 'sprint'"],
  ['sprint = 1', "the JQL field 'sprint'"],
  ['issue in issueHistory()', "the JQL function 'issueHistory()'"],
  ['created > lastLogin()', "the JQL function 'lastLogin()'"],
])('names what Jira has and the emulator has not: %s', async (jql, what) => {
  const { status, body } = await world.alice.post('/rest/api/3/search/jql', { jql });
  expect(status).toBe(501);
  expect(JSON.stringify(body)).toContain(what);
});
