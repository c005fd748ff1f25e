import Heading from '@atlaskit/heading';
import { useResource } from '../../http/use-resource';
import { Failure } from '../../parts/failure';
import { RowSkeletons } from '../../parts/row-skeletons';
import { TableScroll } from '../../parts/table-scroll';
import table from '../../parts/table.module.css';
import { useTitle } from '../../parts/use-title';
import { Layout } from '../../shell/layout';
import { listRoles, type Project, type RoleDetails } from '../api/project';
import { PersonName } from '../fields/field-value';
import { ProjectPage } from './project-page';
import { ProjectSide } from './project-side';
import styles from './people-page.module.css';

function Roles({ roles }: { readonly roles: readonly RoleDetails[] }) {
  return (
    <TableScroll label="Roles">
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">Role</th>
            <th scope="col">People and groups</th>
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => (
            <tr key={String(role.id)}>
              <td className={styles['role']}>{role.name}</td>
              <td>
                <ul className={styles['actors']}>
                  {(role.actors ?? []).map((actor) => (
                    <li key={`${actor.type} ${actor.displayName}`}>
                      <PersonName name={actor.displayName} />
                      {actor.type.includes('group') && <span> (group)</span>}
                    </li>
                  ))}
                  {(role.actors ?? []).length === 0 && <li className={styles['none']}>Nobody</li>}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function People({ project }: { readonly project: Project }) {
  const { resource, reload } = useResource(`roles ${project.key}`, (signal) =>
    listRoles(project.key, signal),
  );
  return (
    <Layout side={<ProjectSide project={project} />}>
      <div className={styles['head']}>
        <Heading size="large" as="h1">
          People
        </Heading>
      </div>
      {resource.state === 'loading' && <RowSkeletons rows={6} height={32} />}
      {resource.state === 'failed' && <Failure failure={resource.failure} onRetry={reload} />}
      {resource.state === 'ready' && <Roles roles={resource.value} />}
    </Layout>
  );
}

/** Who has which role in a project. */
export function PeoplePage({ projectKey }: { readonly projectKey: string }) {
  useTitle(`${projectKey} people - Jira`);
  return (
    <ProjectPage projectKey={projectKey}>{(project) => <People project={project} />}</ProjectPage>
  );
}
