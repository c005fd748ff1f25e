import LockIcon from '@atlaskit/icon/core/lock-locked';
import type { ReactNode } from 'react';
import { useResource } from '../../http/use-resource';
import { Failure } from '../../parts/failure';
import { Notice } from '../../parts/notice';
import { RowSkeletons } from '../../parts/row-skeletons';
import { useMe } from '../../session/session';
import { Layout } from '../../shell/layout';
import { administers, type Project } from '../api/project';
import { ProjectSide } from './project-side';

export interface ProjectAdministratorsOnlyProps {
  readonly project: Project;
  readonly children: ReactNode;
}

/** A settings page of a project; people who do not administer the project read why they do not see it. */
export function ProjectAdministratorsOnly({ project, children }: ProjectAdministratorsOnlyProps) {
  const { displayName } = useMe();
  const { resource, reload } = useResource(`settings of ${project.key}`, (signal) =>
    administers(project.key, signal),
  );
  if (resource.state === 'ready' && resource.value) return children;
  return (
    <Layout side={<ProjectSide project={project} />}>
      {resource.state === 'loading' && <RowSkeletons rows={8} height={24} />}
      {resource.state === 'failed' && (
        <Failure as="h1" failure={resource.failure} onRetry={reload} />
      )}
      {resource.state === 'ready' && (
        <Notice
          as="h1"
          title="Only project administrators can open this page"
          icon={<LockIcon label="" />}
        >
          You are {displayName}, who does not administer {project.name}. Ask an administrator of the
          project, or switch to one from the avatar in the top bar.
        </Notice>
      )}
    </Layout>
  );
}
