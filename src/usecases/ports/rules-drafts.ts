import type { RulesDraft } from '../../domain/priority/rules-draft';

/** Keeps the draft of the priority rules. */
export interface RulesDrafts {
  /** Nothing while nobody has kept one. */
  find(): Promise<RulesDraft | undefined>;
  /** Stores a draft over the revision before it; `conflict` when somebody was faster. */
  store(draft: RulesDraft): Promise<'stored' | 'conflict'>;
}
