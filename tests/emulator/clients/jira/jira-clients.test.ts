import { coverageRows, rowOf, type CoverageRow } from '../../../support/coverage-table';
import { publishedJira } from '../../../support/published-jira';
import { accessScenario } from './access-scenario';
import { attachmentsScenario } from './attachments-scenario';
import { commentsScenario } from './comments-scenario';
import { expressionsScenario } from './expressions-scenario';
import { fieldContextsScenario } from './field-contexts-scenario';
import { fieldValuesScenario } from './field-values-scenario';
import { fieldsScenario } from './fields-scenario';
import { issueTypesScenario } from './issue-types-scenario';
import { issuesScenario } from './issues-scenario';
import { jiraWorld, type Scenario } from './jira-world';
import { jqlScenario } from './jql-scenario';
import { linksScenario } from './links-scenario';
import { listsScenario } from './lists-scenario';
import { movesScenario } from './moves-scenario';
import { peopleScenario } from './people-scenario';
import { projectPartsScenario } from './project-parts-scenario';
import { projectsScenario } from './projects-scenario';
import { openWire } from './recorded-calls';
import { refusedScenario } from './refused-scenario';
import { rolesScenario } from './roles-scenario';
import { screensScenario } from './screens-scenario';
import { searchScenario } from './search-scenario';
import { statusesScenario } from './statuses-scenario';
import { ruleConfigScenario } from './rule-config-scenario';
import { uiModificationsScenario } from './ui-modifications-scenario';
import { withoutClient } from './without-client';
import { workflowSchemesScenario } from './workflow-schemes-scenario';
import { workflowsScenario } from './workflows-scenario';
import { worklogsScenario } from './worklogs-scenario';

const areas: Readonly<Record<string, Scenario>> = {
  issues: issuesScenario,
  comments: commentsScenario,
  attachments: attachmentsScenario,
  'worklogs and votes': worklogsScenario,
  links: linksScenario,
  moves: movesScenario,
  search: searchScenario,
  JQL: jqlScenario,
  expressions: expressionsScenario,
  fields: fieldsScenario,
  'field contexts': fieldContextsScenario,
  'field values': fieldValuesScenario,
  screens: screensScenario,
  'issue types': issueTypesScenario,
  workflows: workflowsScenario,
  'rules of apps': ruleConfigScenario,
  'workflow schemes': workflowSchemesScenario,
  statuses: statusesScenario,
  projects: projectsScenario,
  'components and versions': projectPartsScenario,
  roles: rolesScenario,
  access: accessScenario,
  people: peopleScenario,
  lists: listsScenario,
  'UI modifications': uiModificationsScenario,
  'refused calls': refusedScenario,
};

const nameOf = ({ method, path }: CoverageRow) => `${method} ${path}`;

const published = publishedJira();
const wire = openWire();
afterAll(() => wire.close());

/** Wrong calls since the first of them; the table also has addresses that are no part of the API. */
const problemsSince = (first: number) =>
  wire.calls
    .slice(first)
    .filter(({ path, status }) => path.startsWith('/rest/') && ![410, 501].includes(status))
    .flatMap((call) => published?.problems(call) ?? []);

for (const [area, scenario] of Object.entries(areas)) {
  describe(`jira.js and the ${area} of the site`, () => {
    it.each(Object.entries(scenario))('%s', async (_, run) => {
      const first = wire.calls.length;
      await run(await jiraWorld(wire));
      expect(problemsSince(first)).toEqual([]);
    });
  });
}

describe('the coverage table of Jira', () => {
  const rows = coverageRows('Jira');

  /** Names of rows that came out well, or were refused as the table says. */
  const drivenRows = (byHand: boolean): ReadonlySet<string> => {
    const calls = wire.calls.filter((call) => call.byHand === byHand);
    const found = calls.map((call) => ({ call, row: rowOf(rows, call.method, call.path) }));
    return new Set(
      found.flatMap(({ call, row }) =>
        row !== undefined && (call.status < 400 || call.status === row.answered)
          ? [nameOf(row)]
          : [],
      ),
    );
  };

  it('leaves no call of the coverage table undriven', () => {
    const [byHand, byClient] = [drivenRows(true), drivenRows(false)];
    const undriven = rows
      .map(nameOf)
      .filter((name) => !(name in withoutClient ? byHand : byClient).has(name));
    expect(undriven).toEqual([]);
  });

  it('names the calls that the client has no function for, and no others', () => {
    const byClient = drivenRows(false);
    const known = rows.map(nameOf);
    const wrong = Object.keys(withoutClient).filter(
      (name) => byClient.has(name) || !known.includes(name),
    );
    expect(wrong).toEqual([]);
  });
});

(published === undefined ? describe.skip : describe)('the waived faults of the description', () => {
  it('are all still there', () => {
    expect(published?.unusedWaivers()).toEqual([]);
  });
});
