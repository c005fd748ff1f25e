import type { CallValue, ParsedInput } from '../contract/calls';
import type { RulesDraft } from '../domain/priority/rules-draft';
import { changedSections } from '../domain/priority/rules-section';
import { done, refused, type Caller, type Outcome } from './outcome';
import type { RulesDrafts } from './ports/rules-drafts';
import type { JiraAdministrators } from './ports/setup-run';
import { onlyAdministratorsDecide } from './rules-rights';

export type SaveRulesDraftPorts = {
  readonly administrators: JiraAdministrators;
  readonly ruleDrafts: RulesDrafts;
  readonly now: () => string;
};

type Input = ParsedInput<'saveRulesDraft'>;

const overtaken = refused(
  'conflict',
  'Somebody kept another draft since you opened this page. Yours is still here: look at theirs, then keep yours again.',
);

/** Keeps the draft of the rules. The same draft again, after a lost answer, is answered as kept. */
export async function saveRulesDraft(
  { administrators, ruleDrafts, now }: SaveRulesDraftPorts,
  { accountId }: Caller,
  { rules, basedOn, revision }: Input,
): Promise<Outcome<CallValue<'saveRulesDraft'>>> {
  if (!(await administrators.includes(accountId))) return onlyAdministratorsDecide;
  const before = await ruleDrafts.find();
  if (before !== undefined && isSame(before, { rules, basedOn })) {
    return done({ revision: before.revision });
  }
  if (revision !== (before?.revision ?? 0)) return overtaken;
  const kept = { accountId, at: now() };
  const draft: RulesDraft = { revision: revision + 1, basedOn, rules, kept };
  if ((await ruleDrafts.store(draft)) === 'conflict') return overtaken;
  return done({ revision: draft.revision });
}

function isSame(one: RulesDraft, { rules, basedOn }: Pick<Input, 'rules' | 'basedOn'>): boolean {
  return one.basedOn === basedOn && changedSections(one.rules, rules).length === 0;
}
