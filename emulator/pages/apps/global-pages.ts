import { moduleTitle, useModuleList, type AppModule } from './modules';

export interface GlobalPage {
  readonly key: string;
  readonly href: string;
  readonly title: string;
}

const linkTo =
  (base: string) =>
  (module: AppModule): GlobalPage => ({
    key: module.key,
    href: `${base}/${module.key}`,
    title: moduleTitle(module),
  });

/** The pages that apps add to the navigation of the whole site, Jira's first. */
export function useGlobalPages(): readonly GlobalPage[] {
  const jira = useModuleList('jira:globalPage');
  const confluence = useModuleList('confluence:globalPage');
  return [...jira.map(linkTo('/jira/apps')), ...confluence.map(linkTo('/wiki/apps'))];
}
