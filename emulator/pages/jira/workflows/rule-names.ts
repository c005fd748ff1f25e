import { z } from 'zod';
import { getJson } from '../../http/request';
import { listFields } from '../api/field';
import type { RuleNames } from './rule-words';
import type { WorkflowStatus } from './workflow-data';

const roles = z.array(
  z.object({ id: z.union([z.string(), z.number()]).transform(String), name: z.string() }),
);

/** Looks up what rules name by id; an id without a name stays itself. */
export async function loadRuleNames(
  statuses: readonly WorkflowStatus[],
  signal: AbortSignal,
): Promise<RuleNames> {
  const [fields, found] = await Promise.all([
    listFields(),
    getJson('/rest/api/3/role', roles, signal),
  ]);
  const nameIn = (known: readonly { readonly id: string; readonly name: string }[]) => {
    const byId = new Map(known.map(({ id, name }) => [id, name]));
    return (id: string) => byId.get(id) ?? id;
  };
  return { field: nameIn(fields), status: nameIn(statuses), role: nameIn(found) };
}
