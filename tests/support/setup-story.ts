import { z } from 'zod';
import type { CallValue } from '../../src/contract/calls';
import type { OpenSite } from './open-site';
import { expectBody } from './rest';

export type SetupPlan = CallValue<'planSetup'>;

const list = z.array(z.object({ id: z.union([z.string(), z.number()]) }));
const page = z.object({ total: z.number() });

/** Runs the set-up as the admin does, and looks at what is on the site afterwards. */
export function setupStory(site: OpenSite) {
  const admin = site.as('admin');

  const check = async (): Promise<SetupPlan> => {
    const answer = await site.invoke('admin', 'checkSetup', {});
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };

  const run = async (steps?: string[]): Promise<SetupPlan> => {
    const answer = await site.invoke('admin', 'runSetup', steps === undefined ? {} : { steps });
    if (!answer.ok) throw new Error(answer.error.message);
    await site.drain();
    return check();
  };

  /** How many things of each kind there are: what a second run must not change. */
  const counts = async (): Promise<Readonly<Record<string, number>>> => {
    const listed = async (path: string) => expectBody(await admin.get(path), 200, list).length;
    const paged = async (path: string) => expectBody(await admin.get(path), 200, page).total;
    return {
      fields: await listed('/rest/api/3/field'),
      issueTypes: await listed('/rest/api/3/issuetype'),
      roles: await listed('/rest/api/3/role'),
      statuses: await paged('/rest/api/3/statuses/search'),
      workflows: await paged('/rest/api/3/workflows/search'),
      screens: await paged('/rest/api/3/screens'),
      screenSchemes: await paged('/rest/api/3/screenscheme'),
      issueTypeSchemes: await paged('/rest/api/3/issuetypescheme'),
      workflowSchemes: await paged('/rest/api/3/workflowscheme'),
      projects: await paged('/rest/api/3/project/search'),
    };
  };

  return { check, run, counts };
}

/** Keys of the steps that are not present, with their state. */
export function openSteps({ steps }: SetupPlan): Readonly<Record<string, string>> {
  return Object.fromEntries(
    steps.filter(({ state }) => state !== 'present').map(({ key, state }) => [key, state]),
  );
}
