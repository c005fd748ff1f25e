import type { AppModule } from '../../../emulator/forge/installed-app';
import { displayScene } from '../../../emulator/forge/display-conditions/display-scene';
import {
  displayedModules,
  requireKnownConditions,
} from '../../../emulator/forge/display-conditions/displayed';
import { anonymous, callerOf } from '../../support/jira-client';
import { issueWorld, type IssueWorld } from '../jira/issues/issue-world';

const panel = (key: string, displayConditions: unknown): AppModule => ({
  type: 'jira:issuePanel',
  key,
  properties: { title: key, displayConditions },
});

let world: IssueWorld;
let issueKey: string;

/** Whether a module with these conditions shows, to a person at a place. */
function shown(
  declared: unknown,
  place: { issueKey?: string; projectKey?: string } = { issueKey },
  caller = callerOf('alice'),
): boolean {
  const modules = [panel('panel', declared)];
  const app = { ...world.site.app, modules, module: () => modules[0] };
  requireKnownConditions(app);
  const scene = displayScene({ ...world.site, app }, caller, place);
  return displayedModules(['panel'], scene).length > 0;
}

beforeAll(async () => {
  world = await issueWorld();
  ({ key: issueKey } = await world.task({ assignee: { accountId: 'account-bob' } }));
  const property = { state: 'open', tags: ['a', 'b'], deep: { count: 42 } };
  await world.alice.put(`/rest/api/3/issue/${issueKey}/properties/mine`, property);
});

describe('display conditions', () => {
  it.each([
    [{}, true],
    [{ projectKey: 'DOG' }, true],
    [{ projectKey: ['CAT', 'DOG'], issueType: 'Task' }, true],
    [{ projectKey: 'DOG', issueType: 'Bug' }, false],
    [{ not: { issueType: 'Bug', projectKey: 'CAT' } }, true],
    [{ not: { issueType: 'Bug', projectKey: 'DOG' } }, false],
    [{ or: { issueType: 'Bug', projectKey: 'DOG' } }, true],
    [{ or: [{ issueType: 'Bug', projectKey: 'DOG' }, { projectType: 'software' }] }, false],
    [{ or: { canDeleteAllComments: false, and: { projectKey: 'CAT' } } }, false],
    [{ and: [{ isLoggedIn: true }, { or: [{ issueKey: 'X-1' }, { projectName: 'Dogs' }] }] }, true],
    [{ isAdmin: true }, false],
    [{ isAdmin: false, isSiteAdmin: false }, true],
    [{ canEditIssues: true, hasIssuePermission: 'EDIT_ISSUES' }, true],
    [{ hasGlobalPermission: 'ADMINISTER' }, false],
    [{ hasProjectPermission: 'BROWSE_PROJECTS' }, true],
    [{ jiraExpression: "issue.assignee.displayName == 'Bob' && user != null" }, true],
    [{ jiraExpression: "project.key + 'a text'" }, false],
    [{ jiraExpression: 'issue.nope' }, false],
    [{ entityPropertyExists: { entity: 'issue', propertyKey: 'mine' } }, true],
    [{ entityPropertyExists: { entity: 'project', propertyKey: 'mine' } }, false],
    [{ entityPropertyExists: { entity: 'issue', propertyKey: 'constructor' } }, false],
    [
      {
        entityPropertyEqualTo: {
          entity: 'issue',
          propertyKey: 'mine',
          objectName: 'deep.count',
          value: '42',
        },
      },
      true,
    ],
    [
      {
        entityPropertyEqualTo: {
          entity: 'issue',
          propertyKey: 'mine',
          objectName: 'deep',
          value: '{"count":42}',
        },
      },
      true,
    ],
    [
      {
        entityPropertyContainsAny: {
          entity: 'issue',
          propertyKey: 'mine',
          objectName: 'tags',
          value: ['b', 'c'],
        },
      },
      true,
    ],
    [
      {
        entityPropertyContainsAll: {
          entity: 'issue',
          propertyKey: 'mine',
          objectName: 'tags',
          value: ['b', 'c'],
        },
      },
      false,
    ],
  ])('%j on the issue: %s', (declared, expected) => {
    expect(shown(declared)).toBe(expected);
  });

  it('about an issue are false where there is none, and where it is hidden', () => {
    for (const declared of [{ issueType: 'Task' }, { hasIssuePermission: 'EDIT_ISSUES' }]) {
      expect(shown(declared, { projectKey: 'DOG' })).toBe(false);
      expect(shown(declared, { issueKey }, anonymous)).toBe(false);
    }
    expect(shown({ projectKey: 'DOG', canEditIssues: true }, { projectKey: 'DOG' })).toBe(true);
  });

  it('ask who looks', () => {
    const declared = { isAdmin: true, canAdministerJira: true, isProjectAdmin: true };
    expect(shown(declared, { issueKey }, callerOf('admin'))).toBe(true);
    expect(shown({ isLoggedIn: false }, {}, anonymous)).toBe(true);
  });

  it.each([
    ['isTuesday', { isTuesday: true }],
    ['appEdition', { or: [{ appEdition: 'free' }] }],
    ['isAdmin', { isAdmin: 'yes' }],
    ['jiraExpression', { not: { jiraExpression: 'issue. ==' } }],
    ['entityPropertyExists', { entityPropertyExists: { entity: 'user', propertyKey: 'a' } }],
  ])('that are none or not decided here are refused when the site starts: %s', (name, declared) => {
    expect(() => shown(declared)).toThrow(`The display condition ${name} of the module panel`);
  });
});
