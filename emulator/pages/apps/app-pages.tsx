import Heading from '@atlaskit/heading';
import VisuallyHidden from '@atlaskit/visually-hidden';
import type { ReactNode } from 'react';
import { Failure } from '../parts/failure';
import { Notice } from '../parts/notice';
import { RowSkeletons } from '../parts/row-skeletons';
import { useTitle } from '../parts/use-title';
import { ProjectAdministratorsOnly } from '../jira/project/project-administrators-only';
import { ProjectPage } from '../jira/project/project-page';
import { ProjectSide } from '../jira/project/project-side';
import { AdministratorsOnly } from '../shell/administrators-only';
import { Layout } from '../shell/layout';
import { ForgeFrame } from './forge-frame';
import { moduleTitle, useModuleList, useModules, type AppModule } from './modules';
import styles from './frame.module.css';

interface AppPageProps {
  readonly type: string;
  readonly moduleKey: string;
  readonly at: string;
  readonly side?: ReactNode;
  readonly extension?: Readonly<Record<string, unknown>>;
}

/** With the `basic` and `blank` layouts the app brings its own title and margins. */
const hasTitle = ({ layout }: AppModule): boolean => layout !== 'basic' && layout !== 'blank';

/** The `native` layout has the page's title; the others have one for screen readers. */
function PageHead({ module }: { readonly module: AppModule }) {
  if (!hasTitle(module)) {
    return (
      <VisuallyHidden>
        <Heading size="large" as="h1">
          {moduleTitle(module)}
        </Heading>
      </VisuallyHidden>
    );
  }
  return (
    <div className={styles['title']}>
      <Heading size="large" as="h1">
        {moduleTitle(module)}
      </Heading>
    </div>
  );
}

/** A page that an app fills, in its place beside the navigation. */
export function AppPage({ type, moduleKey, at, side, extension }: AppPageProps) {
  const modules = useModules(type);
  const found =
    modules.state === 'ready' ? modules.value.find(({ key }) => key === moduleKey) : undefined;
  const product = type.startsWith('confluence:') ? 'Confluence' : 'Jira';
  useTitle(`${found === undefined ? 'App' : moduleTitle(found)} - ${product}`);
  return (
    <Layout side={side} width={found === undefined || hasTitle(found) ? 'full' : 'bleed'}>
      {modules.state === 'loading' && <RowSkeletons rows={8} height={24} />}
      {modules.state === 'failed' && <Failure as="h1" failure={modules.failure} />}
      {modules.state === 'ready' && found === undefined && (
        <Notice as="h1" title="This app page does not exist">
          No installed app has a page with the key “{moduleKey}” here.
        </Notice>
      )}
      {found !== undefined && (
        <>
          <PageHead module={found} />
          <ForgeFrame
            key={found.key}
            module={found}
            at={at}
            height="page"
            extension={{ type, location: window.location.origin + at, ...extension }}
          />
        </>
      )}
    </Layout>
  );
}

export interface ModulePageProps {
  readonly moduleKey: string;
  /** The page's own address, without what the app's history adds. */
  readonly at: string;
}

/** A `jira:globalPage`. */
export function GlobalAppPage(props: ModulePageProps) {
  return <AppPage {...props} type="jira:globalPage" />;
}

/**
 * The `jira:globalPage` of an app at Jira's own address for it, `/jira/apps/{appId}/{environmentId}`: an
 * app has one, so the address names no module.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-global-page/
 */
export function OnlyGlobalAppPage({ at }: Pick<ModulePageProps, 'at'>) {
  const [only] = useModuleList('jira:globalPage');
  return <AppPage at={at} moduleKey={only?.key ?? ''} type="jira:globalPage" />;
}

export interface ProjectAppPageProps extends ModulePageProps {
  readonly projectKey: string;
  readonly type: 'jira:projectPage' | 'jira:projectSettingsPage';
}

/** A page of an app in a project, beside the project's navigation. */
export function ProjectAppPage({ projectKey, ...props }: ProjectAppPageProps) {
  return (
    <ProjectPage projectKey={projectKey}>
      {(project) => {
        const { id, key, projectTypeKey } = project;
        const page = (
          <AppPage
            {...props}
            side={<ProjectSide project={project} />}
            extension={{ project: { id, key, type: projectTypeKey ?? 'software' } }}
          />
        );
        if (props.type === 'jira:projectPage') return page;
        return <ProjectAdministratorsOnly project={project}>{page}</ProjectAdministratorsOnly>;
      }}
    </ProjectPage>
  );
}

/** A `jira:adminPage`, for site administrators. */
export function AdminAppPage(props: ModulePageProps) {
  return (
    <AdministratorsOnly>
      <AppPage {...props} type="jira:adminPage" />
    </AdministratorsOnly>
  );
}
