import type { FoundSite, InstalledApp } from './found-site';
import { moduleAri } from './found-site';
import { librarySpace } from './names';
import type { Finding } from './step';
import { drifted, missing, present } from './step';

const macroKey = 'asset-library';
const macroTitle = 'Asset library';

/** Name of the macro inside a page's storage format. */
export function macroExtensionKey(app: InstalledApp): string {
  return `${app.appId}/${app.environmentId}/static/${macroKey}`;
}

/**
 * The macro in Confluence's storage format.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/macro/
 */
export function macroMarkup(app: InstalledApp, localId: string): string {
  const attribute = (key: string, value: string): string =>
    `<ac:adf-attribute key="${key}">${value}</ac:adf-attribute>`;
  const parameter = (key: string, value: string): string =>
    `<ac:adf-parameter key="${key}">${value}</ac:adf-parameter>`;
  const parameters = [
    parameter('local-id', localId),
    parameter('extension-id', moduleAri(app, macroKey)),
    parameter('extension-title', macroTitle),
  ].join('');
  return [
    '<ac:adf-extension><ac:adf-node type="extension">',
    attribute('extension-key', macroExtensionKey(app)),
    attribute('extension-type', 'com.atlassian.ecosystem'),
    attribute('parameters', parameters),
    attribute('text', macroTitle),
    attribute('layout', 'default'),
    attribute('local-id', localId),
    '</ac:adf-node></ac:adf-extension>',
  ].join('');
}

/** The home page's body with the macro behind what people wrote there. */
export function withMacro(body: string, app: InstalledApp, localId: string): string {
  return `${body}${macroMarkup(app, localId)}`;
}

/** What an admin can do while Confluence does not answer. */
export const unreachableSentence = 'Confluence does not answer. Run this again later.';

export function compareLibrary({ library, app }: FoundSite): Finding {
  switch (library.kind) {
    case 'not-connected':
      return present('Confluence is not connected. The app works without a library.');
    case 'unreachable':
      return missing(unreachableSentence);
    case 'missing':
      return missing(`Makes the space ${librarySpace.key} with the library on its home page.`);
    case 'found': {
      if (library.homepage === undefined) {
        return drifted('The space has no home page. Choose one in Confluence, then check again.');
      }
      if (!library.homepage.body.includes(macroExtensionKey(app))) {
        return drifted('The home page does not show the library. Repair puts it there.');
      }
      return present('The space exists and shows the library.');
    }
    default:
      return library satisfies never;
  }
}
