/**
 * What reading a property costs, after the type reference: nothing, `1` for all the entities that were
 * loaded together, or `N` for each access.
 * https://developer.atlassian.com/cloud/jira/software/jira-expressions-type-reference/
 */
export type Cost = 0 | '1' | 'N';

/** What is known of a property without an entity at hand. */
export interface Signature {
  /** As the type reference writes it: `List<Comment>`. For a method, what it answers. */
  readonly type: string;
  readonly cost: Cost;
  /** True where only the length of the list is read and costs `1`. */
  readonly lengthIsOne: boolean;
  /** A method costs when it is called, not when it is named. */
  readonly isMethod: boolean;
}
