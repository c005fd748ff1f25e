import { z } from 'zod';
import type { AskHubspot } from './hubspot-request';
import type { DealFailure } from './deal-failure';

/** A stage as people know it, and the pipeline it belongs to. */
export type HubspotStage = { readonly stage: string; readonly pipeline: string };

export type HubspotStages =
  /** By id: a stage's id belongs to one pipeline. */
  | { readonly kind: 'read'; readonly stages: ReadonlyMap<string, HubspotStage> }
  | { readonly kind: 'failed'; readonly failure: DealFailure };

const pipelines = z.object({
  results: z.array(
    z.object({
      label: z.string(),
      stages: z.array(z.object({ id: z.string(), label: z.string() })),
    }),
  ),
});

const broken: DealFailure = { problem: 'unavailable', stops: true };

/** The stages of all pipelines of deals. */
export async function hubspotStages(ask: AskHubspot): Promise<HubspotStages> {
  const answer = await ask('GET', '/crm/v3/pipelines/deals');
  if (answer.kind === 'failed') return answer;
  const read = pipelines.safeParse(answer.body);
  if (!read.success) return { kind: 'failed', failure: broken };
  const stages = read.data.results.flatMap(({ label: pipeline, stages: list }) =>
    list.map(({ id, label: stage }): [string, HubspotStage] => [id, { stage, pipeline }]),
  );
  return { kind: 'read', stages: new Map(stages) };
}
