import { z } from 'zod';

/** Pairs of operation and target that a permission can have and that are enforced. */
export const SPACE_OPERATIONS = [
  'read space',
  'create page',
  'create comment',
  'create attachment',
  'delete page',
  'administer space',
] as const;

export const spaceOperation = z.enum(SPACE_OPERATIONS);
export type SpaceOperation = z.output<typeof spaceOperation>;

/** What a person or a group may do in a space. */
export interface SpacePermission {
  readonly id: number;
  /** A person by their account id, a group by its name. */
  readonly subject: { readonly type: 'user' | 'group'; readonly identifier: string };
  readonly operation: SpaceOperation;
}
