import { z } from 'zod';
import {
  assetTypes,
  enablementGoals,
  industries,
  requestKinds,
  requesterRoles,
  reuseLevels,
  useCases,
  type RequesterRole,
} from '../../src/domain/request-fields';

const text = z.string().catch('');

const among =
  <Choice extends string>(choices: readonly Choice[]) =>
  (chosen: readonly string[]): readonly Choice[] =>
    choices.filter((choice) => chosen.includes(choice));

const many = z.array(z.string()).readonly().catch([]);

/**
 * What stands in the form: every question has a place, unanswered ones are empty. Read out of a browser's
 * storage or a request in Jira, an answer that the form does not know counts as unanswered.
 */
export const draftShape = z.object({
  summary: text,
  requesterRole: z.enum(requesterRoles).nullable().catch(null),
  assetType: z.enum(assetTypes).nullable().catch(null),
  purpose: text,
  neededBy: text,
  specialNotes: text,
  requestKind: z.enum(requestKinds).catch('New asset'),
  updatesAsset: text,
  /** Title of the asset to update, where it was chosen from the library. */
  updatesAssetTitle: text,
  useCase: z.enum(useCases).nullable().catch(null),
  deadlineEvidence: text,
  industry: many.transform(among(industries)),
  opportunity: text,
  /** Answer to a question of a person, for a request that was sent back. */
  comment: text,
  reuse: z.enum(reuseLevels).nullable().catch(null),
  enablementGoals: many.transform(among(enablementGoals)),
  /** Answers by key of a question, whether it is shown or not. */
  answers: z.record(z.string(), z.string()).catch({}),
});

export type Draft = z.output<typeof draftShape>;

/** The form of somebody with the given role, with what is known already. */
export function beginDraft(requesterRole: RequesterRole, known: unknown = {}): Draft {
  const begun = draftShape.parse(known);
  return { ...begun, requesterRole: begun.requesterRole ?? requesterRole };
}
