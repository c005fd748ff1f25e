import type { ChosenRules } from './rules';

/** Parts of the rules that an admin decides at once, in the order of the page. */
export const rulesSections = [
  'weights',
  'deal',
  'confidence',
  'urgency',
  'reuse',
  'goals',
  'effort',
  'waiting',
] as const;

export type RulesSection = (typeof rulesSections)[number];

/** What a part holds. */
export function sectionOf(rules: ChosenRules, section: RulesSection): Partial<ChosenRules> {
  const { weights, expectedValue, stages, currencies, confidence, urgency } = rules;
  const { reuse, goals, efforts, capacity, waiting } = rules;
  switch (section) {
    case 'weights':
      return { weights };
    case 'deal':
      return { expectedValue, stages, currencies };
    case 'confidence':
      return { confidence };
    case 'urgency':
      return { urgency };
    case 'reuse':
      return { reuse };
    case 'goals':
      return { goals };
    case 'effort':
      return { efforts, capacity };
    case 'waiting':
      return { waiting };
    default:
      return section satisfies never;
  }
}

/** A value as a text that is the same for the same choices, whatever order an object was written in. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        )
      : inner,
  );
}

/** Parts in which two rules differ; none when they mean the same. */
export function changedSections(one: ChosenRules, other: ChosenRules): readonly RulesSection[] {
  return rulesSections.filter(
    (section) => textOf(sectionOf(one, section)) !== textOf(sectionOf(other, section)),
  );
}

export type RebasedRules = {
  readonly rules: ChosenRules;
  /** Parts that both changed: mine are kept. */
  readonly disputed: readonly RulesSection[];
};

/** My changes put onto rules that somebody else published: what I did not touch becomes theirs. */
export function rebasedRules(
  mine: ChosenRules,
  opened: ChosenRules,
  theirs: ChosenRules,
): RebasedRules {
  const changed = changedSections(mine, opened);
  return {
    rules: rulesSections
      .filter((section) => !changed.includes(section))
      .reduce<ChosenRules>((rules, section) => ({ ...rules, ...sectionOf(theirs, section) }), mine),
    disputed: changedSections(theirs, opened).filter((section) => changed.includes(section)),
  };
}
