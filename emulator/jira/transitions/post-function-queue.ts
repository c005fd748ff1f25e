import type { Site } from '../../site';
import { NotModelled } from '../not-modelled';
import type { WorkflowRule } from '../model/workflow';
import { isDisabled, ruleConfiguration, ruleModule } from './forge-rule';

/** An app's post function that is still to run, kept until it has. */
export interface PostFunctionRow {
  readonly id: string;
  readonly moduleKey: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Runs that failed so far. */
  readonly attempts: number;
  /** ms since the epoch */
  readonly due: number;
}

export const postFunctionRows = (site: Pick<Site, 'database'>) =>
  site.database.table<PostFunctionRow>('forge.post-function');

/**
 * Queues the `forge:workflow-post-function` rules of a transition. Call it inside the transaction that
 * applies the transition, so that none is lost and none runs for a transition that did not happen.
 */
export function queuePostFunctions(
  site: Site,
  actions: readonly WorkflowRule[],
  payload: Readonly<Record<string, unknown>>,
): void {
  for (const rule of actions) {
    if (!rule.ruleKey.startsWith('forge:') || isDisabled(rule)) continue;
    if (rule.ruleKey !== 'forge:workflow-post-function') {
      throw new NotModelled(`the post function ${rule.ruleKey}`);
    }
    const module = ruleModule(site, rule);
    if (module === undefined) continue;
    const id = String(site.ids.next('forge.post-function', 1)).padStart(8, '0');
    postFunctionRows(site).put(id, {
      id,
      moduleKey: module.key,
      payload: {
        ...payload,
        configuration: ruleConfiguration(rule),
        context: { cloudId: site.cloudId, moduleKey: module.key },
        postFunction: { id: rule.id, key: module.key },
      },
      attempts: 0,
      due: site.clock.now(),
    });
  }
}
