import type { SObjectRecord } from './org';
import { opportunityStages } from './sobject-types';

type Values = SObjectRecord['values'];

/** What Salesforce works out by itself: the stage's probability, whether it is closed, pushes to a later month. */
export function opportunityValues(
  now: number,
  before: SObjectRecord | undefined,
  values: Values,
): Values {
  const stage = String(values['StageName']);
  const moved = before?.values['StageName'] !== stage;
  const own = before?.values['Probability'] !== values['Probability'];
  const probability =
    moved && !own ? opportunityStages[stage] : (values['Probability'] ?? opportunityStages[stage]);
  const amount = values['Amount'];
  const pushes = Number(values['PushCount'] ?? 0);
  const closed = stage === 'Closed Won' || stage === 'Closed Lost';
  return {
    IsClosed: closed,
    IsWon: stage === 'Closed Won',
    ...(probability === undefined ? {} : { Probability: probability }),
    ...(typeof amount === 'number' && typeof probability === 'number'
      ? { ExpectedRevenue: (amount * probability) / 100 }
      : {}),
    PushCount: pushes + (isPush(before, values) ? 1 : 0),
    ...(moved && before !== undefined ? { LastStageChangeDate: now } : {}),
  };
}

const monthOf = (day: unknown) => String(day).slice(0, 7);

function isPush(before: SObjectRecord | undefined, values: Values): boolean {
  return before !== undefined && monthOf(values['CloseDate']) > monthOf(before.values['CloseDate']);
}
