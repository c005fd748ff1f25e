import type { Table } from '../../database/table';
import { JiraError } from '../errors';

/** The row of that id. Throws Jira's 404 with `what` as its subject: `The screen with id 5 was not found.` */
export function found<Row>(table: Table<Row>, id: string, what: string): Row {
  const row = table.get(id);
  if (row !== undefined) return row;
  throw new JiraError(404, [`The ${what} with id ${id} was not found.`]);
}

/** Refuses a name that another row bears; case does not matter. Throws with the status given. */
export function requireFreeName<Row extends { readonly id: string; readonly name: string }>(
  table: Table<Row>,
  name: string,
  refusal: { readonly status: 400 | 409; readonly message: string; readonly except?: string },
): void {
  const wanted = name.trim().toLowerCase();
  const other = table.find((row) => row.name.toLowerCase() === wanted && row.id !== refusal.except);
  if (other !== undefined)
    throw new JiraError(refusal.status, [refusal.message], { name: refusal.message });
}
