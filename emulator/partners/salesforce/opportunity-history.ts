import { records, type Org, type SObjectRecord } from './org';
import { recordId } from './record-id';

const STAGE_HISTORY = ['StageName', 'Amount', 'CloseDate', 'Probability'] as const;

/** Fields whose history the stand-in tracks, with the type that a row names. */
const TRACKED = { StageName: 'DynamicEnum', Amount: 'Currency', CloseDate: 'DateOnly' } as const;

type Values = SObjectRecord['values'];

/** Adds what an opportunity's change leaves behind: a row of its stage history and one for each tracked field. */
export function keepHistory(
  org: Org,
  before: SObjectRecord | undefined,
  record: SObjectRecord,
): void {
  if (record.deleted) return;
  keepStageHistory(org, before, record);
  keepFieldHistory(org, before, record);
}

function keepStageHistory(
  org: Org,
  before: SObjectRecord | undefined,
  record: SObjectRecord,
): void {
  const differs = STAGE_HISTORY.some((name) => before?.values[name] !== record.values[name]);
  if (!differs) return;
  const copied = [...STAGE_HISTORY, 'CurrencyIsoCode'].map(
    (name) => [name, record.values[name]] as const,
  );
  add(org, 'OpportunityHistory', '008', {
    OpportunityId: record.id,
    ...Object.fromEntries(copied),
    PrevAmount: before?.values['Amount'],
    PrevCloseDate: before?.values['CloseDate'],
  });
}

/** The row of a new opportunity says `created` and has no values. */
function keepFieldHistory(
  org: Org,
  before: SObjectRecord | undefined,
  record: SObjectRecord,
): void {
  const of = { OpportunityId: record.id };
  if (before === undefined) {
    add(org, 'OpportunityFieldHistory', '017', { ...of, Field: 'created', DataType: 'Text' });
    return;
  }
  for (const [Field, DataType] of Object.entries(TRACKED)) {
    const [OldValue, NewValue] = [before.values[Field], record.values[Field]];
    if (OldValue === NewValue) continue;
    const row = { ...of, Field, DataType, OldValue, NewValue };
    add(org, 'OpportunityFieldHistory', '017', row);
  }
}

function add(
  org: Org,
  type: string,
  prefix: string,
  sent: Readonly<Record<string, Values[string] | undefined>>,
): void {
  const id = recordId(prefix, org.site.ids.next(`partners.salesforce.${prefix}`, 1));
  const filled = Object.entries(sent).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  records(org.site).put(`${org.host}/${id}`, {
    id,
    host: org.host,
    type,
    values: {
      Id: id,
      ...Object.fromEntries(filled),
      IsDeleted: false,
      CreatedDate: org.site.clock.now(),
    },
    deleted: false,
  });
}
