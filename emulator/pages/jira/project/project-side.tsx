import AppIcon from '@atlaskit/icon/core/app';
import PeopleIcon from '@atlaskit/icon/core/people-group';
import WorkItemsIcon from '@atlaskit/icon/core/work-items';
import { moduleTitle, useModulesAt } from '../../apps/modules';
import { useResource } from '../../http/use-resource';
import { PersonAvatar } from '../../parts/person-avatar';
import { SideNav } from '../../shell/side-nav';
import { administers, type Project } from '../api/project';
import styles from './project-side.module.css';

/** Navigation of a project: its issues, the pages that apps add to it, its people. */
export function ProjectSide({ project }: { readonly project: Project }) {
  const base = `/jira/projects/${project.key}`;
  const { resource } = useResource(`administers ${project.key}`, (signal) =>
    administers(project.key, signal),
  );
  const isAdmin = resource.state === 'ready' && resource.value;
  const pages = useModulesAt('jira:projectPage', { projectKey: project.key }).map((page) => ({
    href: `${base}/apps/${page.key}`,
    text: moduleTitle(page),
    icon: AppIcon,
  }));
  const settings = useModulesAt('jira:projectSettingsPage', { projectKey: project.key }).map(
    (page) => ({
      href: `${base}/settings/apps/${page.key}`,
      text: moduleTitle(page),
      icon: AppIcon,
    }),
  );
  return (
    <SideNav
      label={project.name}
      head={
        <div className={styles['head']}>
          <PersonAvatar name={project.name} shape="square" size="medium" />
          <div className={styles['about']}>
            <div className={styles['name']}>{project.name}</div>
            <div className={styles['kind']}>Company-managed project</div>
          </div>
        </div>
      }
      groups={[
        { links: [{ href: base, text: 'Issues', icon: WorkItemsIcon }] },
        ...(pages.length === 0 ? [] : [{ title: 'Apps', links: pages }]),
        ...(isAdmin
          ? [
              {
                title: 'Project',
                links: [{ href: `${base}/people`, text: 'People', icon: PeopleIcon }, ...settings],
              },
            ]
          : []),
      ]}
    />
  );
}
