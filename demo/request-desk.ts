import { z } from 'zod';
import type { SiteClient } from './site-client';
import { personOf } from './site-client';

/** Where requests are filed, as somebody finds it who reads the site's fields and issue types. */
export type RequestDesk = {
  readonly projectKey: 'SAR';
  readonly issueTypeName: 'Asset Request';
  /** Field id by the name that people see. */
  readonly fields: (name: string) => string;
};

export type RequestIssue = { readonly id: string; readonly key: string; readonly summary: string };

const fields = z.array(z.object({ id: z.string(), name: z.string() }));

/** Reads the ids of the fields that the set-up made. */
export async function readRequestDesk(site: SiteClient): Promise<RequestDesk> {
  const all = await site.ask(personOf('admin'), fields, 'GET', '/rest/api/3/field');
  return {
    projectKey: 'SAR',
    issueTypeName: 'Asset Request',
    fields: (name) => {
      const found = all.find((field) => field.name === name);
      if (found === undefined) throw new Error(`The site has no field "${name}".`);
      return found.id;
    },
  };
}
