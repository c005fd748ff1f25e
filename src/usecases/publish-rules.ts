import type { CallValue, ParsedInput } from '../contract/calls';
import { dateIn } from '../domain/calendar';
import { goalNames, type PriorityRules } from '../domain/priority/rules';
import { rulesProblems } from '../domain/priority/rules-check';
import { changedSections } from '../domain/priority/rules-section';
import { orderRescoring, type OrderRescoringPorts } from './order-rescoring';
import { done, refused, type Caller, type Outcome } from './outcome';
import type { SettingsStore } from './ports/settings';
import type { JiraAdministrators } from './ports/setup-run';
import { notGoodRules, onlyAdministratorsDecide } from './rules-rights';
import { runSetup, type RunSetupPorts } from './run-setup';

export type PublishRulesPorts = OrderRescoringPorts & {
  readonly administrators: JiraAdministrators;
  readonly settings: SettingsStore;
  /** Brings Jira in line with the goals. */
  readonly setup: RunSetupPorts;
};

type Input = ParsedInput<'publishRules'>;
type Value = CallValue<'publishRules'>;

const overtaken = refused(
  'conflict',
  'Somebody published other rules since you opened this page. Your draft is still here: look at theirs, then publish again.',
);

/** Step of the set-up that offers the goals in Jira. */
const goalsStep = 'field:enablement-goals';

/**
 * Publishes rules as the version after the one in force, offers their goals in Jira, and has all open requests
 * scored by them. The same rules again, after a lost answer or a second press, are answered as published.
 */
export async function publishRules(
  ports: PublishRulesPorts,
  caller: Caller,
  input: Input,
): Promise<Outcome<Value>> {
  if (!(await ports.administrators.includes(caller.accountId))) return onlyAdministratorsDecide;
  const before = await ports.rules.current();
  const isPublished = changedSections(input.rules, before).length === 0;
  if (isPublished && before.version === 1) return nothingNew;
  if (!isPublished && input.version !== before.version) return overtaken;
  const { calendar } = await ports.settings.read();
  const problems = rulesProblems(input.rules, dateIn(ports.now(), calendar.timeZone));
  if (problems.length > 0) return notGoodRules(problems);
  const rules = isPublished ? before : await publish(ports, caller, input);
  if (rules === undefined) return overtaken;
  await offerGoals(ports, caller, rules);
  await orderOnce(ports, rules);
  return done({ version: rules.version });
}

const nothingNew = refused('refused', 'These are the rules in force. Change something first.');

/** The rules as they are in force now; nothing when somebody was faster with other ones. */
async function publish(
  { rules: store, now }: PublishRulesPorts,
  { accountId }: Caller,
  { rules, version }: Input,
): Promise<PriorityRules | undefined> {
  const published = { accountId, at: now() };
  const next: PriorityRules = { ...rules, schemaVersion: 1, version: version + 1, published };
  if ((await store.publish(next)) === 'stored') return next;
  const inForce = await store.current();
  return changedSections(rules, inForce).length === 0 ? inForce : undefined;
}

/** New goals become options of the field, and those that are gone are switched off; answers stay. */
async function offerGoals(
  { setup, rules: store }: PublishRulesPorts,
  caller: Caller,
  rules: PriorityRules,
): Promise<void> {
  if ((await setup.desk.find()) === undefined) return;
  const before = await store.version(rules.version - 1);
  const isSame = String(before && goalNames(before)) === String(goalNames(rules));
  if (!isSame) await runSetup(setup, caller, { steps: [goalsStep] });
}

/** A second press does not wipe the record of the run that the first one ordered. */
async function orderOnce(ports: PublishRulesPorts, { version }: PriorityRules): Promise<void> {
  const latest = (await ports.runs.find())?.run;
  const isOrdered = latest?.rulesVersion === version && latest.state !== 'failed';
  if (!isOrdered) await orderRescoring(ports, 'rules');
}
