import { z } from 'zod';
import { present, type Scenario } from './jira-world';

const linkList = z.array(z.looseObject({ id: z.string() }));

/** Links between issues, and to pages elsewhere. */
export const linksScenario: Scenario = {
  'links two issues and takes the link back': async ({ alice, task, idNamed }) => {
    const { issueLinkTypes } = await alice.issueLinkTypes.getIssueLinkTypes();
    const issueLinkTypeId = idNamed(issueLinkTypes, 'Blocks');
    const type = await alice.issueLinkTypes.getIssueLinkType({ issueLinkTypeId });
    expect(type).toMatchObject({ name: 'Blocks', outward: 'blocks', inward: 'is blocked by' });
    const [one, two] = [await task(), await task()];
    await alice.issueLinks.linkIssues({
      type: { name: 'Blocks' },
      inwardIssue: { key: one.key },
      outwardIssue: { key: two.key },
    });
    const { fields } = await alice.issues.getIssue({ issueIdOrKey: one.key });
    const [shown] = linkList.parse(fields?.['issuelinks']);
    const linkId = present(shown).id;
    const link = await alice.issueLinks.getIssueLink({ linkId });
    expect(link).toMatchObject({ inwardIssue: { key: one.key }, outwardIssue: { key: two.key } });
    await alice.issueLinks.deleteIssueLink({ linkId });
    await expect(alice.issueLinks.getIssueLink({ linkId })).rejects.toMatchObject({ status: 404 });
  },

  'keeps remote links by id and by global id': async ({ alice, task }) => {
    const { key: issueIdOrKey } = await task();
    const object = { title: 'A page', url: 'https://example.com/page' };
    const links = alice.issueRemoteLinks;
    const made = await links.createOrUpdateRemoteIssueLink({ issueIdOrKey, globalId: 'p', object });
    const linkId = String(present(made.id));
    const changed = { ...object, title: 'The page' };
    await links.updateRemoteIssueLink({ issueIdOrKey, linkId, globalId: 'p', object: changed });
    const one = await links.getRemoteIssueLinkById({ issueIdOrKey, linkId });
    expect(one.object?.title).toBe('The page');
    const all = await links.getRemoteIssueLinks({ issueIdOrKey });
    expect(JSON.stringify(all)).toContain('The page');
    await links.deleteRemoteIssueLinkByGlobalId({ issueIdOrKey, globalId: 'p' });
    const other = await links.createOrUpdateRemoteIssueLink({ issueIdOrKey, object });
    await links.deleteRemoteIssueLinkById({ issueIdOrKey, linkId: String(present(other.id)) });
    expect(await links.getRemoteIssueLinks({ issueIdOrKey })).toEqual([]);
  },
};
