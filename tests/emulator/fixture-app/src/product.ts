import api, { authorize, fetch, getAppContext, i18n, permissions, route } from '@forge/api';

interface Answered {
  readonly status: number;
  readonly json: () => Promise<unknown>;
}

const answer = async (response: Answered) => ({
  status: response.status,
  body: await response.json(),
});

/** Jira and Confluence, as the person and as the app. */
export async function products(issue: string): Promise<unknown> {
  const path = route`/rest/api/3/issue/${issue}?fields=summary`;
  return {
    user: await answer(await api.asUser().requestJira(path)),
    app: await answer(await api.asApp().requestJira(path)),
    confluence: (await api.asApp().requestConfluence(route`/wiki/api/v2/spaces`)).status,
  };
}

/** What the app knows of itself and of the person, without a call of its own. */
export async function context(issueId: string): Promise<unknown> {
  const app = getAppContext();
  const [canEdit, canAdminister] = await Promise.all([
    authorize().onJiraIssue(issueId).canEdit?.(),
    authorize().onJira([{ permissions: ['ADMINISTER'] }]),
  ]);
  return {
    app: { appVersion: app.appVersion, moduleKey: app.moduleKey, installed: app.installation },
    remaining: app.invocationRemainingTimeInMillis(),
    scope: permissions.hasScope('read:jira-work'),
    egress: permissions.canFetchFrom('backend', 'https://api.partner.example/x'),
    canEdit,
    canAdminister,
  };
}

/** The declared host answers, another one is refused. */
export async function egress(): Promise<unknown> {
  const declared = await answer(await fetch('https://api.partner.example/deals'));
  const other = await fetch('https://elsewhere.example/').then(
    () => 'reached',
    (error: unknown) => (error instanceof Error ? error.name : 'refused'),
  );
  return { declared, other };
}

/** Tells the partner something. */
export async function say(word: string, what: unknown): Promise<void> {
  const body = JSON.stringify(what);
  await fetch(`https://api.partner.example/${word}`, { method: 'POST', body });
}

/** Texts of `locales`, with the fallback of the manifest. */
export async function translations(locale: string): Promise<unknown> {
  const translate = await i18n.createTranslationFunction(locale);
  const { locale: found } = await i18n.getTranslations(locale);
  return { title: translate('page.title'), empty: translate('page.empty'), found };
}
