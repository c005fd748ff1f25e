import { z } from 'zod';
import type { HubspotCrm } from '../../domain/crm/settings';
import type { NamedDeal } from '../../domain/priority/opportunity';
import type { NamedOpportunity } from '../../usecases/ports/opportunities';
import { notRead } from './deal-failure';
import type { HubspotStage } from './hubspot-stages';
import { withoutName } from './without-name';

const pastValue = z.object({ value: z.string().nullish() });

const record = z.object({
  id: z.string(),
  properties: z.looseObject({
    dealname: z.string().nullish(),
    dealstage: z.string().nullish(),
    deal_currency_code: z.string().nullish(),
    hs_lastmodifieddate: z.iso.datetime(),
  }),
  /** The newest first. */
  propertiesWithHistory: z.record(z.string(), z.array(pastValue)).optional(),
});

type Record = z.infer<typeof record>;

/** Properties of a deal that a score needs. */
export function hubspotProperties({ fields }: HubspotCrm): readonly string[] {
  const usual = ['dealname', 'dealstage', 'deal_currency_code', 'hs_lastmodifieddate'];
  return [...new Set([...usual, fields.amount, fields.closeDate])];
}

/** A mapped property that HubSpot left out of an answer: it does not know it. */
export function missingProperty(given: unknown, { fields }: HubspotCrm): string | undefined {
  const read = record.safeParse(given);
  if (!read.success) return undefined;
  return Object.values(fields).find((name) => !(name in read.data.properties));
}

/** A deal out of a record, by its id; nothing when it is no record. */
export function hubspotNamedDeal(
  given: unknown,
  crm: HubspotCrm,
  stages: ReadonlyMap<string, HubspotStage>,
): readonly [string, NamedDeal] | undefined {
  const read = record.safeParse(given);
  if (!read.success) return undefined;
  const { id } = read.data;
  const field = missingProperty(given, crm);
  if (field !== undefined) return [id, notRead(id, { problem: 'mapping', field })];
  const opportunity = withoutName(dealOf(read.data, crm, stages));
  return [id, { kind: 'known', opportunity }];
}

/** A deal and its name out of a record; nothing when it is no record. */
export function hubspotDeal(
  given: unknown,
  crm: HubspotCrm,
  stages: ReadonlyMap<string, HubspotStage>,
): NamedOpportunity | undefined {
  const read = record.safeParse(given);
  return read.success ? dealOf(read.data, crm, stages) : undefined;
}

function dealOf(
  { id, properties, propertiesWithHistory }: Record,
  { fields, portalId, defaultCurrency }: HubspotCrm,
  stages: ReadonlyMap<string, HubspotStage>,
): NamedOpportunity {
  const amount = numberOf(properties[fields.amount]);
  const closeDate = dateOf(properties[fields.closeDate]);
  const stageId = properties.dealstage ?? undefined;
  const stage = stageId === undefined ? undefined : (stages.get(stageId) ?? { stage: stageId });
  const past = propertiesWithHistory?.[fields.closeDate];
  return {
    key: id,
    name: properties.dealname ?? id,
    updated: new Date(properties.hs_lastmodifieddate).toISOString(),
    currency: properties.deal_currency_code ?? defaultCurrency,
    ...stage,
    ...(amount === undefined ? {} : { amount }),
    ...(closeDate === undefined ? {} : { closeDate }),
    ...(past === undefined ? {} : { pushes: pushesOf(past.map(({ value }) => dateOf(value))) }),
    ...(portalId === undefined
      ? {}
      : { address: `https://app.hubspot.com/contacts/${portalId}/record/0-3/${id}` }),
  };
}

function numberOf(value: unknown): number | undefined {
  const read = z.string().trim().min(1).transform(Number).pipe(z.number()).safeParse(value);
  return read.success ? read.data : undefined;
}

/** HubSpot's close date is an instant; the score counts days. */
function dateOf(value: unknown): string | undefined {
  const read = z
    .string()
    .transform((text) => text.slice(0, 10))
    .pipe(z.iso.date())
    .safeParse(value);
  return read.success ? read.data : undefined;
}

/** @param dates the newest first */
function pushesOf(dates: readonly (string | undefined)[]): number {
  return dates.filter((date, at) => {
    const before = dates[at + 1];
    return date !== undefined && before !== undefined && date > before;
  }).length;
}
