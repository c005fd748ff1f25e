import { useState } from 'react';
import { useResource, type Resource } from '../../http/use-resource';
import type { Project } from '../api/project';
import type { IssueView } from './issue-data';
import {
  listTargets,
  listTargetTypes,
  type Destination,
  type TargetStatus,
  type TargetType,
} from './move-issue';

interface Picked {
  readonly projectId?: string;
  readonly typeId?: string;
  readonly statusId?: string;
}

/** What a person can choose when an issue moves, and what is chosen so far. */
export interface DestinationChoice {
  readonly projects: readonly Project[];
  readonly project: Project | undefined;
  readonly types: readonly TargetType[];
  readonly type: TargetType | undefined;
  /** Statuses to choose from, where the workflow there lacks the one that the issue has. */
  readonly statuses: readonly TargetStatus[];
  readonly status: TargetStatus | undefined;
  /** Undefined while nothing would change, or something is still missing. */
  readonly destination: Destination | undefined;
  readonly pick: (picked: Picked) => void;
}

export interface DestinationState {
  readonly choice: DestinationChoice;
  readonly projects: Resource<readonly Project[]>;
  readonly types: Resource<readonly TargetType[]>;
  readonly reload: () => void;
}

const valueOf = <T>(resource: Resource<readonly T[]>): readonly T[] =>
  resource.state === 'ready' ? resource.value : [];

/** The type that the issue has, else one of the same name, else the first. */
function nearest(types: readonly TargetType[], { core }: IssueView): TargetType | undefined {
  const { id, name } = core.issuetype;
  const same = types.find((type) => type.id === id) ?? types.find((type) => type.name === name);
  return same ?? types[0];
}

function choose(
  view: IssueView,
  picked: Picked,
  projects: readonly Project[],
  types: readonly TargetType[],
): Omit<DestinationChoice, 'pick'> {
  const { core } = view;
  const wanted = picked.projectId ?? core.project.id;
  const project = projects.find(({ id }) => id === wanted) ?? projects[0];
  const type = types.find(({ id }) => id === picked.typeId) ?? nearest(types, view);
  const known = type?.statuses.some(({ id }) => id === core.status.id) ?? true;
  const statuses = known ? [] : (type?.statuses ?? []);
  const status = statuses.find(({ id }) => id === picked.statusId) ?? statuses[0];
  const stays = project?.id === core.project.id && type?.id === core.issuetype.id;
  const destination =
    project === undefined || type === undefined || stays
      ? undefined
      : { project, issueTypeId: type.id, statusId: status?.id };
  return { projects, project, types, type, statuses, status, destination };
}

/** Loads where an issue can go, and keeps what the person picks of it. */
export function useDestination(view: IssueView): DestinationState {
  const [picked, setPicked] = useState<Picked>({});
  const targets = useResource('move targets', listTargets);
  const projects = valueOf(targets.resource);
  const { project } = choose(view, picked, projects, []);
  const types = useResource(`move types ${project?.id ?? ''}`, (signal) =>
    project === undefined ? Promise.resolve([]) : listTargetTypes(project, signal),
  );
  return {
    projects: targets.resource,
    types: types.resource,
    choice: {
      ...choose(view, picked, projects, valueOf(types.resource)),
      pick: (more) => {
        setPicked((before) => ({ ...before, ...more }));
      },
    },
    reload: () => {
      targets.reload();
      types.reload();
    },
  };
}
