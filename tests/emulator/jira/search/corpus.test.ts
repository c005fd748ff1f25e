import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { jiraRest } from '../../../../emulator/jira/rest';
import { emulatedSite } from '../../../support/emulated-site';
import { callerOf, restClient } from '../../../support/jira-client';
import { readOperations, type JsonSchema } from '../../../support/api-operations';
import { jsonSchemas } from '../../../support/json-schemas';

const specs = join(__dirname, '../../../../../shared/specs');
const folder = join(specs, 'jql/corpus');

/** Valid and invalid queries in each file: 672 cases together. */
const counts: Readonly<Record<string, readonly [number, number]>> = {
  'changed-clause.json': [19, 8],
  'comparison-clause.json': [12, 46],
  'compound-clause.json': [10, 7],
  'equals-clause.json': [12, 20],
  'field.json': [20, 8],
  'function-operand.json': [11, 5],
  'in-clause.json': [11, 28],
  'is-clause.json': [11, 26],
  'like-clause.json': [14, 19],
  'list-operand.json': [4, 6],
  'not-clause.json': [10, 9],
  'order-by.json': [8, 10],
  'query.json': [5, 2],
  'reserved-words.json': [4, 180],
  'value-operand.json': [11, 4],
  'was-clause.json': [44, 22],
  'was-in-clause.json': [36, 30],
};

const corpus = z.object({ valid: z.array(z.string()), invalid: z.array(z.string()) });
const answer = z.object({
  queries: z.array(
    z.object({
      query: z.string(),
      structure: z.looseObject({}).optional(),
      errors: z.array(z.string()).optional(),
    }),
  ),
});

const client = restClient(jiraRest(emulatedSite().site), callerOf('alice'));
const path = '/rest/api/3/jql/parse?validation=none';

/** The description of the answer, without the two faults that would let no clause pass. */
function describedAnswers() {
  const file = join(specs, 'jira/jira-platform-v3.2026-06-10.json');
  if (!existsSync(file)) return undefined;
  const { schemas } = readOperations(file);
  return jsonSchemas({
    ...schemas,
    // It says which clauses there are and, with no property of its own, allows none of theirs.
    JqlQueryClause: { ...schemas['JqlQueryClause'], additionalProperties: true },
    // It lists `~=`, which is no operator of JQL, where its grammar and documentation have `!~`.
    FieldValueClause: corrected(schemas['FieldValueClause'], '"~="', '"!~"'),
  });
}

function corrected(schema: JsonSchema | undefined, wrong: string, right: string): JsonSchema {
  const copy: JsonSchema = JSON.parse(JSON.stringify(schema).replace(wrong, right));
  return copy;
}

const described = describedAnswers();
const parsedQueries = { $ref: '#/components/schemas/ParsedJqlQueries' };

async function parse(queries: readonly string[]) {
  const { status, body } = await client.post(path, { queries });
  expect(status).toBe(200);
  return { body, queries: answer.parse(body).queries };
}

if (!existsSync(folder)) {
  it('is not held against the corpus of queries, which this machine does not have', () => {
    expect(existsSync(folder)).toBe(false);
  });
} else {
  describe("Atlassian's own corpus of JQL", () => {
    it('has the files that are counted here', () => {
      expect(readdirSync(folder).sort()).toEqual(Object.keys(counts).sort());
    });

    it.each(Object.entries(counts))('comes out right: %s', async (file, [valid, invalid]) => {
      const cases = corpus.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
      expect([cases.valid.length, cases.invalid.length]).toEqual([valid, invalid]);

      const right = await parse(cases.valid);
      expect(right.queries.filter((each) => each.structure === undefined)).toEqual([]);
      expect(right.queries.map((each) => each.query)).toEqual(cases.valid);
      expect(described?.problems(parsedQueries, right.body) ?? []).toEqual([]);

      const wrong = await parse(cases.invalid);
      expect(wrong.queries.filter((each) => each.structure !== undefined)).toEqual([]);
      expect(wrong.queries.filter((each) => (each.errors ?? []).length !== 1)).toEqual([]);
    });
  });
}
