import { lazy, useEffect, type ComponentType } from 'react';
import { NotFoundPage } from './not-found-page';
import { match } from './router/match';
import { navigate, useAddress } from './router/location';

type Parameters = Readonly<Record<string, string>>;

const page = <P extends object>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => ({ default: await load() }));

const ProjectsPage = page(async () => (await import('./jira/project/projects-page')).ProjectsPage);
const IssuesPage = page(async () => (await import('./jira/issues/issues-page')).IssuesPage);
const ProjectIssuesPage = page(
  async () => (await import('./jira/project/project-issues-page')).ProjectIssuesPage,
);
const PeoplePage = page(async () => (await import('./jira/project/people-page')).PeoplePage);
const IssuePage = page(async () => (await import('./jira/issue/issue-page')).IssuePage);
const GlobalAppPage = page(async () => (await import('./apps/app-pages')).GlobalAppPage);
const OnlyGlobalAppPage = page(async () => (await import('./apps/app-pages')).OnlyGlobalAppPage);
const ProjectAppPage = page(async () => (await import('./apps/app-pages')).ProjectAppPage);
const AdminAppPage = page(async () => (await import('./apps/app-pages')).AdminAppPage);
const WorkflowsPage = page(
  async () => (await import('./jira/workflows/workflows-page')).WorkflowsPage,
);
const WorkflowPage = page(
  async () => (await import('./jira/workflows/workflow-page')).WorkflowPage,
);
const WikiGlobalAppPage = page(
  async () => (await import('./wiki/wiki-app-pages')).WikiGlobalAppPage,
);
const SpaceAppPage = page(async () => (await import('./wiki/wiki-app-pages')).SpaceAppPage);
const SpacesPage = page(async () => (await import('./wiki/spaces-page')).SpacesPage);
const SpacePage = page(async () => (await import('./wiki/space-page')).SpacePage);
const SpacePagesPage = page(async () => (await import('./wiki/space-page')).SpacePagesPage);
const WikiPage = page(async () => (await import('./wiki/wiki-page')).WikiPage);
const WikiEditPage = page(async () => (await import('./wiki/wiki-edit-page')).WikiEditPage);
const WikiSearchPage = page(async () => (await import('./wiki/wiki-search-page')).WikiSearchPage);
const ConsolePage = page(async () => (await import('./console/console-page')).ConsolePage);

function Redirect({ to }: { readonly to: string }) {
  useEffect(() => {
    navigate(to, 'replace');
  }, [to]);
  return null;
}

const text = (parameters: Parameters, name: string): string => parameters[name] ?? '';

type ShowPage = (parameters: Parameters, query: URLSearchParams) => React.JSX.Element;

const ROUTES: readonly (readonly [string, ShowPage])[] = [
  ['', () => <Redirect to="/jira" />],
  ['/jira', () => <ProjectsPage />],
  ['/jira/projects', () => <Redirect to="/jira" />],
  ['/jira/issues', () => <IssuesPage />],
  ['/jira/projects/:key', (p) => <ProjectIssuesPage projectKey={text(p, 'key')} />],
  ['/jira/projects/:key/people', (p) => <PeoplePage projectKey={text(p, 'key')} />],
  [
    '/jira/software/projects/:key/settings/details',
    (p) => <Redirect to={`/jira/projects/${text(p, 'key')}/people`} />,
  ],
  ['/projects/:key', (p) => <Redirect to={`/jira/projects/${text(p, 'key')}`} />],
  ['/browse/:key', (p) => <IssuePage issueKey={text(p, 'key')} />],
  ['/jira/settings/workflows', () => <WorkflowsPage />],
  [
    '/jira/settings/workflows/:id',
    (p) => <WorkflowPage key={text(p, 'id')} workflowId={text(p, 'id')} />,
  ],
  ['/wiki', () => <SpacesPage />],
  ['/wiki/home', () => <Redirect to="/wiki" />],
  ['/wiki/search', () => <WikiSearchPage />],
  ['/wiki/spaces', () => <Redirect to="/wiki" />],
  ['/wiki/spaces/:key', (p) => <SpacePage spaceKey={text(p, 'key')} />],
  ['/wiki/spaces/:key/overview', (p) => <SpacePage spaceKey={text(p, 'key')} />],
  ['/wiki/spaces/:key/pages', (p) => <SpacePagesPage spaceKey={text(p, 'key')} />],
  ['/wiki/spaces/:key/create', (p) => <WikiEditPage spaceKey={text(p, 'key')} />],
  [
    '/wiki/pages/viewpage.action',
    (_p, query) => <Redirect to={`/wiki/pages/${query.get('pageId') ?? ''}`} />,
  ],
  [
    '/wiki/spaces/:key/pages/edit-v2/:id',
    (p) => <WikiEditPage spaceKey={text(p, 'key')} pageId={text(p, 'id')} />,
  ],
  ['/wiki/spaces/:key/pages/:id', (p) => <WikiPage key={text(p, 'id')} pageId={text(p, 'id')} />],
  [
    '/wiki/spaces/:key/pages/:id/edit',
    (p) => <WikiEditPage spaceKey={text(p, 'key')} pageId={text(p, 'id')} />,
  ],
  ['/wiki/pages/:id', (p) => <WikiPage key={text(p, 'id')} pageId={text(p, 'id')} />],
  ['/wiki/pages/:id/edit', (p) => <WikiEditPage pageId={text(p, 'id')} />],
  ['/__emulator', () => <ConsolePage />],
];

/** App pages own every address below theirs: their history lives there. */
const APP_ROUTES: readonly (readonly [RegExp, (parts: readonly string[]) => React.JSX.Element])[] =
  [
    [/^(\/jira\/apps\/[\da-f-]{36}\/[\da-f-]{36})/, ([at = '']) => <OnlyGlobalAppPage at={at} />],
    [
      /^(\/jira\/apps\/([^/]+))/,
      ([at = '', key = '']) => <GlobalAppPage at={at} moduleKey={key} />,
    ],
    [
      /^(\/jira\/projects\/([^/]+)\/apps\/([^/]+))/,
      ([at = '', project = '', key = '']) => (
        <ProjectAppPage at={at} projectKey={project} moduleKey={key} type="jira:projectPage" />
      ),
    ],
    [
      /^(\/jira\/projects\/([^/]+)\/settings\/apps\/([^/]+))/,
      ([at = '', project = '', key = '']) => (
        <ProjectAppPage
          at={at}
          projectKey={project}
          moduleKey={key}
          type="jira:projectSettingsPage"
        />
      ),
    ],
    [
      /^(\/wiki\/apps\/([^/]+))/,
      ([at = '', key = '']) => <WikiGlobalAppPage at={at} moduleKey={key} />,
    ],
    [
      /^(\/wiki\/spaces\/([^/]+)\/apps\/([^/]+))/,
      ([at = '', space = '', key = '']) => (
        <SpaceAppPage at={at} spaceKey={space} moduleKey={key} />
      ),
    ],
    [
      /^(\/jira\/settings\/apps\/([^/]+))/,
      ([at = '', key = '']) => <AdminAppPage at={at} moduleKey={key} />,
    ],
    [
      /^\/wiki\/spaces\/[^/]+\/pages\/([^/]+)\/[^/]+$/,
      ([id = '']) => <WikiPage key={id} pageId={id} />,
    ],
  ];

/** What stays the same while a page shows its own addresses: an app's history must not load it anew. */
export function pageKey(path: string): string {
  const app = APP_ROUTES.find(([pattern]) => pattern.test(path));
  return app?.[0].exec(path)?.[1] ?? path;
}

/** The page of the address. */
export function Page() {
  const { path, query } = useAddress();
  for (const [pattern, show] of ROUTES) {
    const parameters = match(pattern, path);
    if (parameters !== undefined) return show(parameters, query);
  }
  for (const [pattern, show] of APP_ROUTES) {
    const parts = pattern.exec(path);
    if (parts !== null) return show(parts.slice(1).map(decodeURIComponent));
  }
  return <NotFoundPage />;
}
