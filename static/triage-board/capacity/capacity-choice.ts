import type { CapacityView } from '../../../src/domain/triage/capacity';
import { owningTeams } from '../../../src/domain/request-fields';

type Choice<Value> = { readonly label: string; readonly value: Value };

export const teamChoices: readonly Choice<CapacityView['team']>[] = [
  { label: 'All teams', value: 'all' },
  ...owningTeams.map((team) => ({ label: team, value: team })),
];

export const weekChoices: readonly Choice<number>[] = [1, 2, 3, 4, 6, 8].map((weeks) => ({
  label: weeks === 1 ? '1 week' : `${weeks} weeks`,
  value: weeks,
}));

/** So that big deals do not take every day, a share can be kept for other work. */
export const reserveChoices: readonly Choice<number>[] = [0, 0.15, 0.2].map((reserve) => ({
  label: reserve === 0 ? 'None' : `${reserve * 100} %`,
  value: reserve,
}));

export const firstView: CapacityView = { team: 'all', weeks: 1, reserve: 0.15 };
