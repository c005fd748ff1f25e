import { z } from 'zod';
import { demoPeople } from './people';
import type { SiteClient } from './site-client';
import { personOf } from './site-client';

const roles = z.array(z.object({ id: z.union([z.string(), z.number()]), name: z.string() }));

/** Gives the people of the demo company their roles in the request project. */
export async function giveRoles(site: SiteClient): Promise<void> {
  const admin = personOf('admin');
  const all = await site.ask(admin, roles, 'GET', '/rest/api/3/role');
  for (const { accountId, projectRole } of demoPeople) {
    if (projectRole === undefined) continue;
    const role = all.find(({ name }) => name === projectRole);
    if (role === undefined) throw new Error(`There is no project role ${projectRole}.`);
    await site.tell(admin, 'POST', `/rest/api/3/project/SAR/role/${role.id}`, {
      user: [accountId],
    });
  }
}
