import type { CallValue, ParsedInput } from '../contract/calls';
import { closedDealRefusal } from '../domain/intake/closed-deal';
import { dateIn } from '../domain/calendar';
import type { Moment } from '../domain/priority/confidence';
import { dealValue } from '../domain/priority/deal-value';
import { updatedAgo } from '../domain/priority/deal-words';
import type { PriorityRules } from '../domain/priority/rules';
import { readStage } from '../domain/priority/stage';
import { done, type Caller, type Outcome } from './outcome';
import type { NamedOpportunity, Opportunities } from './ports/opportunities';
import type { PriorityRulesStore } from './ports/priority-rules';
import type { SettingsStore } from './ports/settings';

export type FindOpportunitiesPorts = {
  /** As the person: Jira answers only what they may see, so nothing else has to be asked first. */
  readonly visibleOpportunities: Opportunities;
  readonly rules: PriorityRulesStore;
  readonly settings: SettingsStore;
  readonly now: () => string;
};

const mostFound = 10;

type Found = CallValue<'findOpportunities'>;

/** Deals that a request could name, each with what it would earn or why it is refused. */
export async function findOpportunities(
  { visibleOpportunities, rules, settings, now }: FindOpportunitiesPorts,
  _caller: Caller,
  { text }: ParsedInput<'findOpportunities'>,
): Promise<Outcome<Found>> {
  const [found, inForce, { calendar }] = await Promise.all([
    visibleOpportunities.search(text),
    rules.current(),
    settings.read(),
  ]);
  const moment = { now: now(), today: dateIn(now(), calendar.timeZone) };
  return done({
    opportunities: openFirst(found, inForce).map((opportunity) =>
      previewOf(opportunity, inForce, moment),
    ),
  });
}

/** The CRM cannot tell open stages from closed ones. */
function openFirst(
  found: readonly NamedOpportunity[],
  { stages }: PriorityRules,
): readonly NamedOpportunity[] {
  const isOpen = ({ stage, pipeline }: NamedOpportunity) =>
    readStage(stage, stages, pipeline).kind !== 'closed';
  return [...found.filter(isOpen), ...found.filter((deal) => !isOpen(deal))].slice(0, mostFound);
}

function previewOf(
  opportunity: NamedOpportunity,
  rules: PriorityRules,
  moment: Moment,
): Found['opportunities'][number] {
  const { share, of } = dealValue({ kind: 'known', opportunity }, rules, moment);
  const { now } = moment;
  const refusal = closedDealRefusal(opportunity, rules.stages, now);
  return {
    ...opportunity,
    reference: opportunity.key,
    path: opportunity.address ?? '',
    age: updatedAgo(opportunity.updated, now),
    points: { min: Math.round(share.min * of), max: Math.round(share.max * of), of },
    ...(refusal === undefined ? {} : { refusal }),
  };
}
