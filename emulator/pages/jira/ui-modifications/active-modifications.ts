import { z } from 'zod';
import { getJson } from '../../http/request';
import type { UiModification } from './modification-host';

/** A view that an app may modify, and what `view.getContext()` says of it there. */
export interface ModifiedPlace {
  readonly viewType: 'GIC' | 'IssueView' | 'IssueTransition';
  readonly project: { readonly id: string; readonly key: string; readonly type: string };
  readonly issueType: { readonly id: string; readonly name: string };
  readonly issue?: { readonly id: string; readonly key: string };
  readonly issueTransition?: { readonly id: string };
}

const active = z.object({
  uiModifications: z.array(z.object({ id: z.string(), data: z.string().optional() })),
});

/** The app's UI modifications for a place; none where it has no such module. */
export async function activeModifications(
  place: ModifiedPlace,
  signal: AbortSignal,
): Promise<readonly UiModification[]> {
  const query = new URLSearchParams({
    projectId: place.project.id,
    issueTypeId: place.issueType.id,
    viewType: place.viewType,
  });
  const path = `/__forge/ui-modifications?${query.toString()}`;
  return (await getJson(path, active, signal)).uiModifications;
}
