import type { CallValue, ParsedInput } from '../contract/calls';
import type { IntakeSettings } from '../domain/intake/settings';
import { changedParts } from '../domain/intake/settings-change';
import { settingsProblems } from '../domain/intake/settings-check';
import type { SettingsProblem } from '../domain/intake/settings-problem';
import type { GetSettingsPorts } from './get-settings';
import { done, refused, type Caller, type Outcome, type Refusal } from './outcome';
import { onlyAdministrators, planSetup } from './plan-setup';
import { runSetup, type RunSetupPorts } from './run-setup';
import { sweepWaiting, type SweepWaitingPorts } from './sweep-waiting';

type Input = ParsedInput<'saveSettings'>;
type Value = CallValue<'saveSettings'>;

const overtaken = refused(
  'conflict',
  'Somebody saved other settings since you opened this page. Your changes are still here: look at theirs, then save again.',
);

/**
 * Saves what an admin decided, and starts the run that brings fields, screens, workflow and create dialog in
 * line. Requests that wait for a decision are judged by the new settings. The same settings again, after a
 * lost answer or a second press, are answered as saved.
 */
export async function saveSettings(
  ports: RunSetupPorts & GetSettingsPorts & SweepWaitingPorts,
  caller: Caller,
  input: Input,
): Promise<Outcome<Value>> {
  if (!(await ports.administrators.includes(caller.accountId))) return onlyAdministrators;
  const before = await ports.settings.read();
  const isSaved = changedParts(input, before).length === 0;
  if (!isSaved && input.version !== before.version) return overtaken;
  const problems = settingsProblems(input, before.questions);
  if (problems.length > 0) return notGood(problems);
  const settings = isSaved ? before : await store(ports, input);
  if (settings === undefined) return overtaken;
  const plan = await bringInLine(ports, caller);
  await sweepWaiting(ports);
  return plan.kind === 'done' ? done({ settings, plan: plan.value }) : plan;
}

/** The settings as they are stored now; nothing when somebody was faster with other ones. */
async function store(
  { settings }: GetSettingsPorts,
  input: Input,
): Promise<IntakeSettings | undefined> {
  const { calendar, version, ...rest } = input;
  const next: IntakeSettings = {
    ...rest,
    calendar: inOrder(calendar),
    schemaVersion: 1,
    version: version + 1,
  };
  if ((await settings.save(next)) === 'stored') return next;
  const now = await settings.read();
  return changedParts(input, now).length === 0 ? now : undefined;
}

function inOrder({ timeZone, workingDays, holidays }: Input['calendar']): Input['calendar'] {
  return {
    timeZone,
    workingDays: workingDays.toSorted((one, other) => one - other),
    holidays: holidays.toSorted((one, other) => (one.date < other.date ? -1 : 1)),
  };
}

/** Before the first run an admin has yet to say who may file requests, so nothing is started. */
async function bringInLine(ports: RunSetupPorts, caller: Caller): Promise<Outcome<Value['plan']>> {
  const isSetUp = (await ports.desk.find()) !== undefined;
  return isSetUp ? runSetup(ports, caller, {}) : planSetup(ports, caller);
}

function notGood(problems: readonly SettingsProblem[]): Refusal {
  const fields: Record<string, string> = {};
  for (const { field, message } of problems) fields[field] ??= message;
  const [only, ...others] = problems;
  const message =
    only === undefined || others.length > 0 ? 'Some settings need another look.' : only.message;
  return { kind: 'bad-input', message, fields };
}
