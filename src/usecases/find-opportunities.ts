import type { CallValue, ParsedInput } from '../contract/calls';
import { closedDealRefusal } from '../domain/intake/closed-deal';
import { dateIn } from '../domain/calendar';
import type { Moment } from '../domain/priority/confidence';
import { dealValue } from '../domain/priority/deal-value';
import type { DealProblem } from '../domain/priority/opportunity';
import { updatedAgo } from '../domain/priority/deal-words';
import type { PriorityRules } from '../domain/priority/rules';
import { readStage } from '../domain/priority/stage';
import { mayFindDeals, type DealRightsPorts } from './deal-rights';
import { done, refused, type Caller, type Outcome, type Refusal } from './outcome';
import type { CrmChoice } from './ports/crm';
import type { DeskStore } from './ports/desk-store';
import type { NamedOpportunity, Opportunities } from './ports/opportunities';
import type { PriorityRulesStore } from './ports/priority-rules';
import { ProductFailure } from './ports/product-failure';
import type { SettingsStore } from './ports/settings';

export type FindOpportunitiesPorts = {
  /** As the person, in Jira: it answers only what they may see. */
  readonly visibleOpportunities: Opportunities;
  readonly desks: DeskStore;
  readonly crm: CrmChoice;
  readonly people: DealRightsPorts['people'];
  readonly rules: PriorityRulesStore;
  readonly settings: SettingsStore;
  readonly now: () => string;
};

const mostFound = 10;

type Found = CallValue<'findOpportunities'>;

/** Deals that a request could name, each with what it would earn or why it is refused. */
export async function findOpportunities(
  ports: FindOpportunitiesPorts,
  caller: Caller,
  { text }: ParsedInput<'findOpportunities'>,
): Promise<Outcome<Found>> {
  const { crm } = await ports.crm.read();
  const desk = crm.kind === 'jira' ? undefined : await ports.desks.find();
  if (!(await mayFindDeals(ports, crm, desk, caller))) return notForYou;
  const [search, inForce, { calendar }] = await Promise.all([
    ports.visibleOpportunities.search(text),
    ports.rules.current(),
    ports.settings.read(),
  ]);
  if (search.kind === 'failed') return notSearched(search.problem);
  const now = ports.now();
  const moment = { now, today: dateIn(now, calendar.timeZone) };
  return done({
    opportunities: openFirst(search.opportunities, inForce).map((opportunity) =>
      previewOf(opportunity, inForce, moment),
    ),
  });
}

const notForYou = refused(
  'not-allowed',
  'Paste the link of the deal: only Sales Ops, Sales Managers and the Head of Sales search the CRM here.',
);

/** Why the CRM told nothing. Throws when it can be asked again. */
function notSearched(problem: DealProblem): Refusal {
  if (problem === 'rate-limit' || problem === 'unavailable') {
    throw new ProductFailure('busy', 'The CRM did not answer a search');
  }
  const advice = 'Paste the link of the deal, and tell a Jira admin.';
  return refused('not-ready', `The CRM refuses the app. ${advice}`);
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
