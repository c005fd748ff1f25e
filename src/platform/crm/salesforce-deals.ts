import { z } from 'zod';
import { defaultSalesforceFields, type SalesforceCrm } from '../../domain/crm/settings';
import type { NamedOpportunity } from '../../usecases/ports/opportunities';

/** Columns that not every org has: those of several currencies, and the count of pushes. */
export const optionalColumns: readonly string[] = [defaultSalesforceFields.currency, 'PushCount'];

const row = z.looseObject({
  Id: z.string(),
  Name: z.string().nullish(),
  LastModifiedDate: z
    .string()
    .transform((text) => new Date(text))
    .refine((date) => !Number.isNaN(date.getTime())),
  PushCount: z.number().int().nullish(),
});

/** The columns of a deal, without those that the org was found not to have. */
export function salesforceColumns(
  { fields }: SalesforceCrm,
  absent: ReadonlySet<string>,
): readonly string[] {
  const wanted = ['Id', 'Name', ...Object.values(fields), 'LastModifiedDate', 'PushCount'];
  return [...new Set(wanted)].filter((column) => !absent.has(column));
}

/** A deal and its name out of a row; nothing when the row is not one of an opportunity. */
export function salesforceDeal(given: unknown, crm: SalesforceCrm): NamedOpportunity | undefined {
  const read = row.safeParse(given);
  if (!read.success) return undefined;
  const { Id, Name, LastModifiedDate, PushCount, ...columns } = read.data;
  const { fields, orgCurrency, host } = crm;
  const amount = z.number().safeParse(columns[fields.amount]);
  const stage = z.string().min(1).safeParse(columns[fields.stage]);
  const closeDate = z.iso.date().safeParse(columns[fields.closeDate]);
  const currency = currencyOf(columns, fields.currency, orgCurrency);
  return {
    key: Id,
    name: Name ?? Id,
    address: `https://${host}/lightning/r/Opportunity/${Id}/view`,
    updated: LastModifiedDate.toISOString(),
    ...(amount.success ? { amount: amount.data } : {}),
    ...(currency === undefined ? {} : { currency }),
    ...(stage.success ? { stage: stage.data } : {}),
    ...(closeDate.success ? { closeDate: closeDate.data } : {}),
    ...(PushCount === undefined || PushCount === null ? {} : { pushes: PushCount }),
  };
}

/** An org of one currency has no column for it. */
function currencyOf(
  columns: Readonly<Record<string, unknown>>,
  column: string,
  orgCurrency: string,
): string | undefined {
  if (!(column in columns)) return orgCurrency;
  const read = z.string().min(1).safeParse(columns[column]);
  return read.success ? read.data : undefined;
}
