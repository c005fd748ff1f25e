import type { QueryScope } from '../query-scope';
import type { ReferenceKind } from '../search-field';

/** A function that stands for ids: people, projects, issues or issue types. */
export interface JqlFunction {
  /** As Jira writes it; queries may write it in any case. */
  readonly name: string;
  readonly of: ReferenceKind;
  /** True where it gives a list, which only `in` and its kin take. */
  readonly list: boolean;
  /** The least and the most arguments. */
  readonly takes: readonly [number, number];
  /** The ids. Throws 400 with Jira's sentence for arguments that name nothing. */
  readonly ids: (args: readonly string[], scope: QueryScope) => readonly string[];
}
