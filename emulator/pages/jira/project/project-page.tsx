import type { ReactNode } from 'react';
import { useResource } from '../../http/use-resource';
import { Failure } from '../../parts/failure';
import { RowSkeletons } from '../../parts/row-skeletons';
import { Layout } from '../../shell/layout';
import { getProject, type Project } from '../api/project';

export interface ProjectPageProps {
  readonly projectKey: string;
  readonly children: (project: Project) => ReactNode;
}

/** A page that needs its project first. */
export function ProjectPage({ projectKey, children }: ProjectPageProps) {
  const { resource, reload } = useResource(`project ${projectKey}`, (signal) =>
    getProject(projectKey, signal),
  );
  switch (resource.state) {
    case 'loading':
      return (
        <Layout side={<RowSkeletons rows={4} height={28} />}>
          <RowSkeletons rows={10} height={28} />
        </Layout>
      );
    case 'failed':
      return (
        <Layout>
          <Failure as="h1" failure={resource.failure} onRetry={reload} />
        </Layout>
      );
    case 'ready':
      return children(resource.value);
  }
}
