import type { PriorityRules } from '../../domain/priority/rules';

/** Keeps the rules of the priority score, every published version of them. */
export interface PriorityRulesStore {
  /** Those in force: the latest that was published, or rule version 1. */
  current(): Promise<PriorityRules>;
  /** A published version; nothing when there is none of that number. */
  version(version: number): Promise<PriorityRules | undefined>;
  /** The latest versions, no more than 20, the one in force first. */
  latest(): Promise<readonly PriorityRules[]>;
  /** Publishes rules whose `version` is one above those in force; `conflict` when somebody was faster. */
  publish(rules: PriorityRules): Promise<'stored' | 'conflict'>;
}
