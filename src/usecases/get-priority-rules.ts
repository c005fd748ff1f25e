import type { CallValue } from '../contract/calls';
import { dateIn } from '../domain/calendar';
import { plannedDurations, type Durations } from '../domain/intake/cycle-time';
import type { IntakeSettings } from '../domain/intake/settings';
import { chosenOf, type PriorityRules } from '../domain/priority/rules';
import type { RulesDraft } from '../domain/priority/rules-draft';
import { changedSections, rebasedRules } from '../domain/priority/rules-section';
import { expectedDurations, type ExpectedDurationsPorts } from './expected-durations';
import { done, type Caller, type Outcome } from './outcome';
import type { DeskStore } from './ports/desk-store';
import type { People } from './ports/people';
import type { PriorityRulesStore } from './ports/priority-rules';
import type { RulesDrafts } from './ports/rules-drafts';
import type { SettingsStore } from './ports/settings';
import type { JiraAdministrators } from './ports/setup-run';
import { onlyAdministratorsDecide } from './rules-rights';

export type GetPriorityRulesPorts = ExpectedDurationsPorts & {
  readonly administrators: JiraAdministrators;
  readonly desks: DeskStore;
  readonly people: Pick<People, 'named'>;
  readonly rules: PriorityRulesStore;
  readonly ruleDrafts: RulesDrafts;
  readonly settings: SettingsStore;
};

type Value = CallValue<'getPriorityRules'>;

/** The rules of the score with their latest versions and the draft, for those who may change them. */
export async function getPriorityRules(
  ports: GetPriorityRulesPorts,
  { accountId }: Caller,
): Promise<Outcome<Value>> {
  if (!(await ports.administrators.includes(accountId))) return onlyAdministratorsDecide;
  const [versions, draft, settings] = await Promise.all([
    ports.rules.latest(),
    ports.ruleDrafts.find(),
    ports.settings.read(),
  ]);
  const [people, durations] = await Promise.all([
    ports.people.named(accountsIn(versions, draft)),
    durationsOf(ports, settings),
  ]);
  const nameOf = (account: string) => people.get(account)?.displayName ?? account;
  const shown = draft === undefined ? undefined : await shownDraft(ports, draft, versions);
  return done({
    versions: versions.map(({ version, published, ...rules }) => ({
      version,
      rules: chosenOf({ version, ...rules }),
      ...(published === undefined
        ? {}
        : { published: { by: nameOf(published.accountId), at: published.at } }),
    })),
    draftRevision: draft?.revision ?? 0,
    ...(shown === undefined
      ? {}
      : { draft: { ...shown, kept: { by: nameOf(shown.kept.accountId), at: shown.kept.at } } }),
    today: dateIn(ports.now(), settings.calendar.timeZone),
    durations,
  });
}

type ShownDraft = RulesDraft & { readonly disputed: ReturnType<typeof changedSections> };

/** A draft put onto the rules in force; nothing when it says the same as they do. */
async function shownDraft(
  { rules }: GetPriorityRulesPorts,
  draft: RulesDraft,
  versions: readonly PriorityRules[],
): Promise<ShownDraft | undefined> {
  const [inForce] = versions;
  if (inForce === undefined) return undefined;
  const begun = draft.basedOn === inForce.version ? inForce : await rules.version(draft.basedOn);
  const rebased = rebasedRules(draft.rules, begun ?? inForce, inForce);
  if (changedSections(rebased.rules, inForce).length === 0) return undefined;
  return { ...draft, ...rebased };
}

function accountsIn(
  versions: readonly PriorityRules[],
  draft: RulesDraft | undefined,
): readonly string[] {
  const publishers = versions.flatMap(({ published }) => published?.accountId ?? []);
  return [...publishers, ...(draft === undefined ? [] : [draft.kept.accountId])];
}

async function durationsOf(
  ports: GetPriorityRulesPorts,
  settings: IntakeSettings,
): Promise<Durations> {
  const desk = await ports.desks.find();
  return desk === undefined
    ? plannedDurations(settings.leadTimes)
    : expectedDurations(ports, desk, settings);
}
