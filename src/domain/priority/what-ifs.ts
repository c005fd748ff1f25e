import { addBusinessDays, dateIn, dayWords } from '../calendar';
import { isBlank } from '../intake/blank';
import { efforts } from '../request-fields';
import { dealWhatIfs } from './deal-what-if';
import type { PriorityRules } from './rules';
import type { ScoreInputs } from './score';
import type { WhatIf } from './what-if';

/** Other inputs that a request could come to have, each differing in one matter. */
export function whatIfs(inputs: ScoreInputs, rules: PriorityRules): readonly WhatIf[] {
  return [
    ...dealWhatIfs(inputs, rules),
    ...evidenceAdded(inputs),
    ...dateGiven(inputs),
    ...effortSet(inputs, rules),
    ...reuseWider(inputs, rules),
    ...goalsMore(inputs, rules),
    ...dateEarlier(inputs, rules),
  ];
}

function evidenceAdded(inputs: ScoreInputs): readonly WhatIf[] {
  if (!isBlank(inputs.deadlineEvidence ?? '')) return [];
  const changed = { ...inputs, deadlineEvidence: 'given' };
  const condition = 'deadline evidence is added';
  return [{ condition, inputs: changed, kind: 'mend', atBest: false }];
}

/** Best is today, or the first date that was not asked for too late. */
function dateGiven(inputs: ScoreInputs): readonly WhatIf[] {
  const { neededBy, submitted, now, usual, calendar } = inputs;
  if (neededBy !== undefined) return [];
  const inTime = addBusinessDays(dateIn(submitted, calendar.timeZone), usual.max, calendar);
  return [dateIn(now, calendar.timeZone), inTime].map((date) => ({
    condition: 'the date is set on which it is needed',
    inputs: { ...inputs, neededBy: date },
    kind: 'mend',
    atBest: true,
  }));
}

/** How long such an asset takes may depend on its size. */
function effortSet(inputs: ScoreInputs, { efforts: rules }: PriorityRules): readonly WhatIf[] {
  const { usual } = inputs;
  const [effort] = efforts.toSorted((a, b) => rules[b].factor - rules[a].factor);
  if (inputs.effort !== undefined || effort === undefined) return [];
  return [...new Set([usual.max, usual.min])].map((days) => ({
    condition: 'the owning team sets the effort',
    inputs: { ...inputs, effort, usual: { min: days, max: days } },
    kind: 'mend',
    atBest: true,
  }));
}

function reuseWider(inputs: ScoreInputs, { reuse: rubric }: PriorityRules): readonly WhatIf[] {
  const highest = Math.max(1, ...rubric.map(({ level }) => level));
  const level = Number.parseInt(inputs.reuse ?? '', 10);
  const rated = (to: number) => ({ ...inputs, reuse: String(to) });
  if (!(level >= 0 && level <= highest)) {
    const condition = 'Reuse is rated';
    return [{ condition, inputs: rated(highest), kind: 'mend', atBest: true }];
  }
  if (level === highest) return [];
  const condition = `Reuse were ${level + 1} of ${highest}`;
  return [{ condition, inputs: rated(level + 1), kind: 'change', atBest: false }];
}

function goalsMore(inputs: ScoreInputs, { goals: { list } }: PriorityRules): readonly WhatIf[] {
  const ofMostPoints = list.toSorted((a, b) => b.points - a.points).map(({ name }) => name);
  if (inputs.goals.length === 0) {
    const condition = 'the enablement goals are named that it serves';
    return [{ condition, inputs: { ...inputs, goals: ofMostPoints }, kind: 'mend', atBest: true }];
  }
  const next = ofMostPoints.find((name) => !inputs.goals.includes(name));
  if (next === undefined) return [];
  const condition = `it served "${next}" as well`;
  const changed = { ...inputs, goals: [...inputs.goals, next] };
  return [{ condition, inputs: changed, kind: 'change', atBest: false }];
}

/** The latest dates of the more urgent bands, the next band first. */
function dateEarlier(inputs: ScoreInputs, { urgency }: PriorityRules): readonly WhatIf[] {
  const { now, calendar, usual, neededBy } = inputs;
  if (neededBy === undefined || usual.min !== usual.max) return [];
  const today = dateIn(now, calendar.timeZone);
  return urgency.bands
    .map(({ upToSlack }) => upToSlack + usual.min)
    .filter((days) => days >= 0)
    .map((days) => addBusinessDays(today, days, calendar))
    .filter((date) => date < neededBy)
    .toSorted()
    .reverse()
    .map((date) => ({
      condition: `it were needed by ${dayWords(date)}`,
      inputs: { ...inputs, neededBy: date },
      kind: 'change',
      atBest: false,
    }));
}
