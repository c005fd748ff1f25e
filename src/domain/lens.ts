import type { ProjectRole } from './project-role';

/** A point of view from which a draft is reviewed. */
export type Lens = 'technical' | 'brand' | 'narrative';

export const lenses: readonly Lens[] = ['technical', 'brand', 'narrative'];

const reviewers: Readonly<Record<Lens, ProjectRole>> = {
  technical: 'Pre-Sales',
  brand: 'Marketing',
  narrative: 'Sales Manager',
};

/** The project role that reviews through a lens. */
export function reviewerRole(lens: Lens): ProjectRole {
  return reviewers[lens];
}
