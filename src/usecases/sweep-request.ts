import type { AssetRequest } from '../domain/asset-request';
import { dateIn } from '../domain/calendar';
import type { Arrival, ArrivalEvent } from '../domain/intake/arrival';
import type { BriefProblem } from '../domain/intake/brief-problem';
import { requestEntryId } from '../domain/intake/register';
import { askingText, missingNames, sweep } from '../domain/intake/sweep';
import type { TransitionName } from '../domain/request-workflow';
import { closeRegisterEntry } from './close-register-entry';
import { findOnDesk } from './desk-access';
import type { AppPages } from './ports/app-pages';
import type { Arrivals } from './ports/arrivals';
import type { DeskStore } from './ports/desk-store';
import { ProductFailure } from './ports/product-failure';
import type { Register } from './ports/register';
import type { ChangeResult, RequestChanges, Requests } from './ports/requests';
import type { SettingsStore } from './ports/settings';
import { requestProblems, type RequestProblemsPorts } from './request-problems';

export type SweepRequestPorts = RequestProblemsPorts & {
  readonly desks: DeskStore;
  /** As the app. */
  readonly requests: Requests;
  /** As the app. */
  readonly changes: RequestChanges;
  readonly settings: SettingsStore;
  readonly arrivals: Arrivals;
  readonly register: Register;
  readonly appPages: AppPages;
  readonly now: () => string;
};

type Swept = {
  readonly request: AssetRequest;
  readonly arrival: Omit<Arrival, 'state'>;
  readonly problems: readonly BriefProblem[];
};

/**
 * Judges a request that came or changed by any road: a complete one is admitted, an incomplete one goes
 * back to the requester with one comment and stands in the register. Each step looks first whether it was
 * done, so that a sweep can be repeated, cut off and delivered twice. Throws ProductFailure to come again.
 */
export async function sweepRequest(
  ports: SweepRequestPorts,
  issueId: string,
  event: ArrivalEvent,
): Promise<void> {
  const found = await findOnDesk(ports, issueId);
  if (found.kind !== 'found') return;
  const { request } = found;
  const [settings, known] = await Promise.all([
    ports.settings.read(),
    ports.arrivals.find(request.id),
  ]);
  const came = event === 'moved' ? ports.now() : request.created;
  const arrivedOn = known?.arrivedOn ?? dateIn(came, settings.calendar.timeZone);
  const arrival = { issueId: request.id, arrivedOn, incident: known?.incident ?? 0 };
  const judged = known ?? { ...arrival, state: { is: 'admitted' } as const };
  const problems = await requestProblems(ports, settings, request, judged);
  const decision = sweep({ event, status: request.status.name, problems, arrival: known });
  switch (decision.kind) {
    case 'leave':
      return;
    case 'note':
      return note(ports, { request, arrival, problems });
    case 'remember':
      return ports.arrivals.save({ ...arrival, state: { is: 'unjudged' } });
    case 'admit':
      return admit(ports, { request, arrival, problems }, known);
    case 'ask':
      return ask(ports, { request, arrival, problems }, known, decision.by);
    default:
      return decision satisfies never;
  }
}

async function admit(
  ports: SweepRequestPorts,
  { request, arrival }: Swept,
  known: Arrival | undefined,
): Promise<void> {
  if (known !== undefined) await closeRegisterEntry(ports, requestEntryId(request.id), request.key);
  await ports.arrivals.save({ ...arrival, state: { is: 'admitted' } });
}

async function ask(
  ports: SweepRequestPorts,
  swept: Swept,
  known: Arrival | undefined,
  by: TransitionName | undefined,
): Promise<void> {
  const asking = await begin(ports, swept, known);
  await enter(ports, swept);
  if (by !== undefined) await move(ports.changes, swept.request, by);
  await comment(ports, swept.request, asking.state.text);
  await ports.arrivals.save({ ...asking, state: { is: 'asked' } });
}

type Asking = Arrival & { readonly state: Extract<Arrival['state'], { readonly is: 'asking' }> };

/** Writes down what is about to happen, unless an interrupted sweep has done so. */
async function begin(
  { arrivals, now }: SweepRequestPorts,
  { arrival, problems }: Swept,
  known: Arrival | undefined,
): Promise<Asking> {
  if (known?.state.is === 'asking') return { ...known, state: known.state };
  const incident = arrival.incident + 1;
  const text = askingText(problems, incident);
  const asking: Asking = { ...arrival, incident, state: { is: 'asking', since: now(), text } };
  await arrivals.save(asking);
  return asking;
}

/** The register has one row for a request, however often it was sent back. */
async function enter(
  { register, now }: SweepRequestPorts,
  { request, problems }: Swept,
): Promise<void> {
  const entry = {
    kind: 'request',
    entryId: requestEntryId(request.id),
    issueId: request.id,
    issueKey: request.key,
    summary: request.summary,
    ...(request.reporter === undefined ? {} : { by: request.reporter }),
    at: now(),
    missing: missingNames(problems),
    state: { is: 'not-processed' },
  } as const;
  const before = await register.find(entry.entryId);
  if (before === undefined) await register.add(entry);
  else await register.save({ ...entry, at: before.at });
}

/** The row of a request that waits says what it lacks now: somebody may have filled it in meanwhile. */
async function note({ register }: SweepRequestPorts, { request, problems }: Swept): Promise<void> {
  const entry = await register.find(requestEntryId(request.id));
  if (entry?.kind !== 'request' || entry.state.is === 'processed') return;
  const now = { ...entry, summary: request.summary, missing: missingNames(problems) };
  if (JSON.stringify(now) !== JSON.stringify(entry)) await register.save(now);
}

async function move(
  changes: RequestChanges,
  request: AssetRequest,
  name: TransitionName,
): Promise<void> {
  const offered = await changes.transitions(request.id);
  const transition = offered.find((candidate) => candidate.name === name);
  if (transition === undefined) {
    throw new ProductFailure('unavailable', `${request.key} does not offer "${name}"`);
  }
  made(await changes.transition(request.id, transition.id));
}

async function comment(
  { changes, appPages }: SweepRequestPorts,
  { id, key, reporter }: AssetRequest,
  text: string,
): Promise<void> {
  if (await changes.hasComment(id, text)) return;
  const url = await appPages.absolute(appPages.requestForm({ request: key }));
  made(
    await changes.comment(id, { mention: reporter, text, link: { text: `Complete ${key}`, url } }),
  );
}

/** What Jira refuses now it may take later: the status changed meanwhile, or somebody edits. */
function made(result: ChangeResult): void {
  if (result.kind === 'changed') return;
  throw new ProductFailure('unavailable', `A sweep was answered with ${result.kind}`);
}
