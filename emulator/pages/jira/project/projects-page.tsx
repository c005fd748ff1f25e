import { LinkButton } from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import ProjectIcon from '@atlaskit/icon/core/folder-open';
import { moduleTitle, useModuleList } from '../../apps/modules';
import { useResource } from '../../http/use-resource';
import { Failure } from '../../parts/failure';
import { Notice } from '../../parts/notice';
import { PersonAvatar } from '../../parts/person-avatar';
import { RowSkeletons } from '../../parts/row-skeletons';
import { useTitle } from '../../parts/use-title';
import { useMe } from '../../session/session';
import { Layout } from '../../shell/layout';
import { listProjects, type Project } from '../api/project';
import { TableScroll } from '../../parts/table-scroll';
import table from '../../parts/table.module.css';
import styles from './projects-page.module.css';

function NoProjects() {
  const { isAdmin } = useMe();
  const setup = useModuleList('jira:adminPage')[0];
  if (!isAdmin || setup === undefined) {
    return (
      <Notice title="No projects yet" icon={<ProjectIcon label="" />}>
        Ask a site administrator to set up a project for you.
      </Notice>
    );
  }
  return (
    <Notice
      title="No projects yet"
      icon={<ProjectIcon label="" />}
      action={
        <LinkButton appearance="primary" href={`/jira/settings/apps/${setup.key}`}>
          Open {moduleTitle(setup)}
        </LinkButton>
      }
    >
      The set-up page of the installed app makes the first one.
    </Notice>
  );
}

function Row({ project }: { readonly project: Project }) {
  const href = `/jira/projects/${project.key}`;
  return (
    <tr>
      <td>
        <a href={href} className={styles['name']}>
          <PersonAvatar name={project.name} shape="square" />
          {project.name}
        </a>
      </td>
      <td>{project.key}</td>
      <td className={table['optional']}>Company-managed</td>
      <td className={table['optional']}>
        {project.lead === undefined ? (
          '–'
        ) : (
          <span className={styles['lead']}>
            <PersonAvatar name={project.lead.displayName} />
            {project.lead.displayName}
          </span>
        )}
      </td>
    </tr>
  );
}

function Projects({ projects }: { readonly projects: readonly Project[] }) {
  if (projects.length === 0) return <NoProjects />;
  return (
    <TableScroll label="Projects">
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Key</th>
            <th scope="col" className={table['optional']}>
              Type
            </th>
            <th scope="col" className={table['optional']}>
              Lead
            </th>
          </tr>
        </thead>
        <tbody>
          {projects.map((project) => (
            <Row key={project.id} project={project} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** The projects that the person may browse. */
export function ProjectsPage() {
  useTitle('Projects - Jira');
  const { resource, reload } = useResource('projects', listProjects);
  return (
    <Layout>
      <div className={styles['head']}>
        <Heading size="large" as="h1">
          Projects
        </Heading>
      </div>
      {resource.state === 'loading' && <RowSkeletons rows={5} height={32} />}
      {resource.state === 'failed' && <Failure failure={resource.failure} onRetry={reload} />}
      {resource.state === 'ready' && <Projects projects={resource.value} />}
    </Layout>
  );
}
