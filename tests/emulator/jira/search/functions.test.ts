import { runQuery } from '../../../../emulator/jira/search/run-query';
import { callerOf } from '../../../support/jira-client';
import { adf, issueWorld, type IssueWorld } from '../issues/issue-world';

/**
 * DOG-1 blocks DOG-2 and DOG-3; Bob changed DOG-2 a day later and commented on DOG-3 after another day;
 * Alice watches what she made, Bob only DOG-3; DOG-4 has a link to another site.
 */
let world: IssueWorld;
beforeAll(async () => {
  world = await issueWorld();
  for (let number = 0; number < 4; number += 1) await world.task({ summary: `dog ${number}` });
  for (const outward of ['DOG-2', 'DOG-3']) {
    const link = await world.alice.post('/rest/api/3/issueLink', {
      type: { name: 'Blocks' },
      inwardIssue: { key: 'DOG-1' },
      outwardIssue: { key: outward },
    });
    expect(link.status).toBe(201);
  }
  world.clock.advance('P1D');
  await world.bob.put('/rest/api/3/issue/DOG-2', { fields: { summary: 'changed by Bob' } });
  world.clock.advance('P1D');
  await world.bob.post('/rest/api/3/issue/DOG-3/comment', {
    body: adf('Bob was here'),
  });
  await world.bob.post('/rest/api/3/issue/DOG-3/watchers', 'account-bob');
  await world.alice.post('/rest/api/3/issue/DOG-4/remotelink', {
    globalId: 'system=wiki&id=7',
    object: { url: 'https://example.com/7', title: 'Page' },
  });
});

const find = (jql: string, person = 'alice') =>
  runQuery(world.site, callerOf(person), `(${jql}) ORDER BY key`, { unbounded: 'refused' })
    .all()
    .map(({ key }) => Number(key.slice(4)));

it.each([
  ['issue in linkedIssues(DOG-1)', [2, 3]],
  ['issue in linkedIssues(DOG-2)', [1]],
  ['key in linkedIssues("DOG-1", "blocks")', [2, 3]],
  ['key in linkedIssues("DOG-1", "is blocked by")', []],
  ['key in linkedIssues("DOG-2", "is blocked by")', [1]],
  ['issue not in linkedIssues(DOG-1)', [1, 4]],
  ['issueLinkType = blocks', [1]],
  ['issueLinkType = "is blocked by"', [2, 3]],
  ['issueLinkType = Duplicate', []],
  ['issueLinkType is EMPTY', [4]],
  ['issuekey in updatedBy(bob)', [2, 3]],
  ['issuekey in updatedBy("bob@example.com", "2026-11-25")', [3]],
  ['issuekey in updatedBy(Bob, "-3d", "-1h")', [2]],
  ['issuekey in updatedBy(alice, "2026-11-24")', []],
  ['issue in issuesWithRemoteLinksByGlobalId("system=wiki&id=7", other)', [4]],
  ['issuetype in standardIssueTypes()', [1, 2, 3, 4]],
  ['issuetype in subtaskIssueTypes()', []],
  ['hierarchyLevel = 0', [1, 2, 3, 4]],
  ['hierarchyLevel < 0', []],
  ['project in projectsLeadByUser(admin)', [1, 2, 3, 4]],
  ['project in projectsLeadByUser()', []],
  ['project in projectsWhereUserHasPermission("Edit Issues")', [1, 2, 3, 4]],
  ['assignee in (currentUser(), membersOf("jira-users")) OR assignee is EMPTY', [1, 2, 3, 4]],
  ['attachments is EMPTY', [1, 2, 3, 4]],
  ['id in (10000) OR key >= DOG-3', expect.arrayContaining([3, 4])],
  ['key > DOG-1 AND key < DOG-4', [2, 3]],
  ['created >= startOfDay(-2d) AND created < startOfDay("-1")', [1, 2, 3, 4]],
  ['created >= endOfWeek(-1w) AND created <= endOfYear()', [1, 2, 3, 4]],
  ['created < "-1w" OR created > "1w"', []],
  ['created >= "2026/11/23 10:00" AND created < "2026-11-23 10:01"', [1, 2, 3, 4]],
])('%s', (jql, keys) => {
  expect(find(jql)).toEqual(keys);
});

it('knows for each person what they watch', () => {
  expect(find('issue in watchedIssues()', 'bob')).toContain(3);
  expect(find('issue in watchedIssues()', 'bob')).not.toContain(1);
  expect(find('watcher = account-bob', 'alice')).toEqual(find('issue in watchedIssues()', 'bob'));
  expect(find('watchers > 0')).toContain(3);
});

it.each([
  ['key in linkedIssues(DOG-99)', "Issue 'DOG-99' could not be found in function 'linkedIssues'."],
  [
    'key in linkedIssues(DOG-1, hugs)',
    "Issue link type 'hugs' could not be found in function 'linkedIssues'.",
  ],
  [
    'key in updatedBy(nobody)',
    "The user 'nobody' does not exist and cannot be used in function 'updatedBy'.",
  ],
  ['key in watchedIssues(1)', "Function 'watchedIssues' expected '0' arguments but received '1'."],
  [
    'project in projectsWhereUserHasRole(Cooks)',
    "Function 'projectsWhereUserHasRole' can not generate a list of projects for role 'Cooks'; the role does not exist.",
  ],
])('refuses %s', (jql, sentence) => {
  expect(() => find(jql)).toThrow(sentence);
});
