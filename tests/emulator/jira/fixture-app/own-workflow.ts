import { z } from 'zod';
import type { FixtureSite } from './app';

const withId = z.looseObject({ id: z.union([z.string(), z.number()]).transform(String) });

/**
 * Gives a project a workflow that may be edited: Open and Closed, and `Finish` between them, which shows
 * the site's first screen. Answers the workflow's id.
 */
export async function useOwnWorkflow(site: FixtureSite, projectId: string): Promise<string> {
  const screens = z
    .object({ values: z.array(withId) })
    .parse(await site.rest('GET', 'screens?maxResults=1'));
  const screenId = screens.values[0]?.id ?? '';
  const made = await site.rest('POST', 'workflows/create', {
    scope: { type: 'GLOBAL' },
    statuses: [
      { name: 'Open', statusCategory: 'TODO', statusReference: 'open' },
      { name: 'Closed', statusCategory: 'DONE', statusReference: 'closed' },
    ],
    workflows: [
      {
        name: 'Two steps',
        statuses: [{ statusReference: 'open' }, { statusReference: 'closed' }],
        transitions: [
          { id: '1', type: 'INITIAL', name: 'Create', toStatusReference: 'open' },
          {
            id: '2',
            type: 'DIRECTED',
            name: 'Finish',
            toStatusReference: 'closed',
            links: [{ fromStatusReference: 'open' }],
            transitionScreen: { ruleKey: 'system:transition-screen', parameters: { screenId } },
          },
        ],
      },
    ],
  });
  const [workflow] = z.object({ workflows: z.array(withId) }).parse(made).workflows;
  const scheme = withId.parse(
    await site.rest('POST', 'workflowscheme', { name: 'Two steps', defaultWorkflow: 'Two steps' }),
  );
  await site.rest('PUT', 'workflowscheme/project', { projectId, workflowSchemeId: scheme.id });
  return workflow?.id ?? '';
}
