import { route } from '@forge/api';
import { z } from 'zod';
import type { FieldToAdd } from '../../domain/setup/compare-screen';
import type { FoundScreen } from '../../domain/setup/found-site';
import { screens } from '../../domain/setup/screen';
import type { Named } from '../../usecases/ports/setup-site';
import { askJira, idValue, readPages, tellJira } from './jira-request';

const screen = z.object({ id: idValue, name: z.string() });
const tab = z.object({ id: idValue });
const screenField = z.object({ id: z.string() });

async function tabIds(screenId: string): Promise<readonly string[]> {
  const tabs = await askJira(z.array(tab), 'GET', route`/rest/api/3/screens/${screenId}/tabs`);
  return tabs.map(({ id }) => id);
}

async function fieldsOfTab(screenId: string, tabId: string): Promise<readonly string[]> {
  const path = route`/rest/api/3/screens/${screenId}/tabs/${tabId}/fields`;
  const fields = await askJira(z.array(screenField), 'GET', path);
  return fields.map(({ id }) => id);
}

async function openTab(screenId: string): Promise<string> {
  const path = route`/rest/api/3/screens/${screenId}/tabs`;
  return (await askJira(tab, 'POST', path, { name: 'Request' })).id;
}

async function readScreen({ id, name }: z.infer<typeof screen>): Promise<FoundScreen> {
  const tabs = await tabIds(id);
  const fields = await Promise.all(tabs.map((tabId) => fieldsOfTab(id, tabId)));
  const [first] = tabs;
  const firstTab = first === undefined ? undefined : { id: first, fieldIds: fields[0] ?? [] };
  return { id, name, firstTab, fieldIds: fields.flat() };
}

/** The screens of the plan with the fields on them. */
export async function readScreens(): Promise<readonly FoundScreen[]> {
  const found = await readPages(
    screen,
    (startAt) =>
      route`/rest/api/3/screens?queryString=${'Asset Desk'}&startAt=${startAt}&maxResults=100`,
  );
  const ours = screens.flatMap(({ name }) => found.find((each) => each.name === name) ?? []);
  return Promise.all(ours.map(readScreen));
}

export async function createScreen(named: Named): Promise<FoundScreen> {
  return readScreen(await askJira(screen, 'POST', route`/rest/api/3/screens`, named));
}

/** Puts fields on the screen's first tab, one after the other: Jira adds at the end, so some are moved then. */
export async function addToScreen(
  existing: FoundScreen,
  added: readonly FieldToAdd[],
): Promise<FoundScreen> {
  const tabId = existing.firstTab?.id ?? (await openTab(existing.id));
  let order = existing.firstTab?.fieldIds ?? [];
  for (const { id, behind } of added) {
    const path = route`/rest/api/3/screens/${existing.id}/tabs/${tabId}/fields`;
    await tellJira('POST', path, { fieldId: id });
    if (behind !== undefined) await moveBehind(existing.id, tabId, id, behind);
    order = order.toSpliced(behind === undefined ? order.length : order.indexOf(behind) + 1, 0, id);
  }
  const fieldIds = [...existing.fieldIds, ...added.map(({ id }) => id)];
  return { ...existing, firstTab: { id: tabId, fieldIds: order }, fieldIds };
}

async function moveBehind(
  screenId: string,
  tabId: string,
  fieldId: string,
  after: string,
): Promise<void> {
  const path = route`/rest/api/3/screens/${screenId}/tabs/${tabId}/fields/${fieldId}/move`;
  await tellJira('POST', path, { after });
}
