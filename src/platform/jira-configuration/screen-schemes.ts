import { route } from '@forge/api';
import { z } from 'zod';
import type { FoundScreenScheme } from '../../domain/setup/found-site';
import { screenSchemeName } from '../../domain/setup/names';
import type { Named, ScreenIds } from '../../usecases/ports/setup-site';
import { askJira, idValue, readPages, tellJira } from './jira-request';

const scheme = z.object({
  id: idValue,
  name: z.string(),
  screens: z.record(z.string(), idValue).default({}),
});

const written = (screens: ScreenIds) => ({
  default: Number(screens.default),
  create: Number(screens.create),
});

export async function readScreenScheme(): Promise<FoundScreenScheme | undefined> {
  const found = await readPages(
    scheme,
    (startAt) =>
      route`/rest/api/3/screenscheme?queryString=${screenSchemeName}&startAt=${startAt}&maxResults=100`,
  );
  const ours = found.find(({ name }) => name === screenSchemeName);
  return ours && { id: ours.id, screens: ours.screens };
}

export async function createScreenScheme(
  named: Named,
  screens: ScreenIds,
): Promise<FoundScreenScheme> {
  const body = { ...named, screens: written(screens) };
  const made = z.object({ id: idValue });
  const { id } = await askJira(made, 'POST', route`/rest/api/3/screenscheme`, body);
  return { id, screens };
}

/** Screens of the single operations are set too: they win over the default. */
export async function updateScreenScheme(
  id: string,
  screens: ScreenIds,
): Promise<FoundScreenScheme> {
  const all = {
    default: screens.default,
    create: screens.create,
    edit: screens.default,
    view: screens.default,
  };
  await tellJira('PUT', route`/rest/api/3/screenscheme/${id}`, { screens: all });
  return { id, screens: all };
}
