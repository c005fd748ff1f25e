import { z } from 'zod';
import type { FixtureSite } from './fixture-app';

/** Puts the app's macro on a Confluence page; answers the page as an export shows it. */
export async function exportMacroPage(site: FixtureSite): Promise<string> {
  const space = await site.rest('POST', '/wiki/api/v2/spaces', { key: 'FIX', name: 'Fixture' });
  const { id: spaceId } = z.object({ id: z.string() }).parse(space.body);
  const { appId, environmentId } = site.site.app;
  const macro = {
    type: 'extension',
    attrs: {
      extensionType: 'com.atlassian.ecosystem',
      extensionKey: `${appId}/${environmentId}/static/widget`,
      parameters: { localId: 'one', extensionTitle: 'Widget', guestParams: { size: 'small' } },
    },
  };
  const value = JSON.stringify({ type: 'doc', version: 1, content: [macro] });
  const page = await site.rest('POST', '/wiki/api/v2/pages', {
    spaceId,
    status: 'current',
    title: 'Exported',
    body: { representation: 'atlas_doc_format', value },
  });
  const { id } = z.object({ id: z.string() }).parse(page.body);
  const { body } = await site.rest('GET', `/wiki/api/v2/pages/${id}?body-format=export_view`);
  return z.object({ body: z.object({ export_view: z.object({ value: z.string() }) }) }).parse(body)
    .body.export_view.value;
}
