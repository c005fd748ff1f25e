import { records, type Org, type SObjectRecord } from './org';

/** Until when a rate holds that no other follows. */
const FOR_GOOD = '9999-12-31';

/** Each dated rate of a currency ends on the day that the next one begins. */
export function chainDatedRates(org: Org, changed: SObjectRecord): void {
  const rates = records(org.site)
    .filter(
      (each) =>
        each.host === org.host &&
        each.type === 'DatedConversionRate' &&
        !each.deleted &&
        each.values['IsoCode'] === changed.values['IsoCode'],
    )
    .sort((left, right) => (startOf(left) < startOf(right) ? -1 : 1));
  for (const [index, rate] of rates.entries()) {
    const next = rates[index + 1];
    const NextStartDate = next === undefined ? FOR_GOOD : startOf(next);
    records(org.site).put(`${org.host}/${rate.id}`, {
      ...rate,
      values: { ...rate.values, NextStartDate },
    });
  }
}

const startOf = ({ values }: SObjectRecord) => String(values['StartDate']);
