import { z } from 'zod';
import { dayFrom } from './day';
import { paragraphs } from './paragraph';
import type { DemoRequest } from './request';
import type { RequestDesk, RequestIssue } from './request-desk';
import { demoRequests } from './requests';
import type { SiteClient } from './site-client';
import { personOf } from './site-client';
import { takeStep } from './take-step';

const created = z.object({ id: z.string(), key: z.string() });

const option = (value: string) => ({ value });

/** Questions that are answered in free text; the others are chosen from a list or are numbers. */
const writtenAnswers: readonly string[] = ['Reference contact'];

function answersOf(
  { fields }: RequestDesk,
  { answers = {} }: DemoRequest,
): readonly (readonly [string, unknown])[] {
  return Object.entries(answers).map(([name, answer]) => {
    const isPlain = typeof answer === 'number' || writtenAnswers.includes(name);
    return [fields(name), isPlain ? answer : option(answer)];
  });
}

function fieldsOf(
  desk: RequestDesk,
  request: DemoRequest,
  deals: ReadonlyMap<string, string>,
  now: number,
): Record<string, unknown> {
  const { projectKey, issueTypeName, fields } = desk;
  const { useCase, evidence, industry, deal, reuse, goals } = request;
  return {
    project: { key: projectKey },
    issuetype: { name: issueTypeName },
    summary: request.summary,
    duedate: dayFrom(now, request.neededIn),
    [fields('Requester role')]: option(request.role),
    [fields('Asset type')]: option(request.assetType),
    [fields('Request kind')]: option('New asset'),
    [fields('Purpose')]: paragraphs(request.purpose),
    [fields('Special notes')]: paragraphs(request.notes),
    ...(useCase === undefined ? {} : { [fields('Use case')]: option(useCase) }),
    ...(evidence === undefined ? {} : { [fields('Deadline evidence')]: evidence }),
    ...(industry === undefined ? {} : { [fields('Industry')]: industry.map(option) }),
    ...(deal === undefined ? {} : { [fields('Opportunity')]: deals.get(deal) }),
    ...(reuse === undefined ? {} : { [fields('Reuse')]: option(reuse) }),
    ...(goals === undefined ? {} : { [fields('Enablement goals')]: goals.map(option) }),
    ...Object.fromEntries(answersOf(desk, request)),
  };
}

async function makeRequest(
  site: SiteClient,
  desk: RequestDesk,
  request: DemoRequest,
  fields: Record<string, unknown>,
): Promise<void> {
  const path = '/rest/api/3/issue';
  const made = await site.ask(personOf(request.by), created, 'POST', path, { fields });
  const issue: RequestIssue = { ...made, summary: request.summary };
  for (const step of request.steps) await takeStep(site, desk, issue, step);
}

/** Files the requests one after the other and lets each live its life. */
export async function makeRequests(
  site: SiteClient,
  desk: RequestDesk,
  deals: ReadonlyMap<string, string>,
  now: number,
): Promise<void> {
  for (const request of demoRequests) {
    await makeRequest(site, desk, request, fieldsOf(desk, request, deals, now));
  }
}
