import { z } from 'zod';
import type { Caller } from '../../caller';
import { surfaceContext } from '../../forge/surface-context';
import type { Site } from '../../site';
import { adfNode, type AdfNode } from '../bodies/adf-node';
import { readAdf } from '../bodies/read-adf';
import { ConfluenceError } from '../confluence-error';
import type { PageRecord } from '../model/page';
import { spaces } from '../model/space';
import type { PageMacro } from './page-macro';

/** What a page is exported as, in the words that a macro's function is told. */
type ExportType = 'pdf' | 'word' | 'other';

export interface Export {
  readonly site: Site;
  readonly caller: Caller;
  readonly page: PageRecord;
  readonly exportType: ExportType;
}

const withExport = z.looseObject({ adfExport: z.object({ function: z.string() }) });

/**
 * The document that an app's macro becomes in an export: its `adfExport` function is called with
 * `{exportType, context}`, https://developer.atlassian.com/platform/forge/manifest-reference/modules/macro/.
 * A macro without one leaves its title; one that fails, or answers no ADF, leaves Confluence's sentence.
 */
export async function exportMacro(of: Export, macro: PageMacro): Promise<AdfNode> {
  const { site, exportType } = of;
  const module = site.app.module(macro.key);
  if (module?.type !== 'macro') return sentence(`Unknown macro: '${macro.key}'`);
  const declared = withExport.safeParse(module.properties);
  if (!declared.success) return sentence(macro.title);
  const { accountId } = of.caller;
  const context = {
    ...surfaceContext(site, module, accountId, extensionOf(of, macro)),
    localId: macro.localId,
  };
  const result = await site.functions.invoke({
    functionKey: declared.data.adfExport.function,
    moduleKey: module.key,
    payload: { exportType, context },
    ...(accountId === undefined ? {} : { accountId }),
  });
  const failed = sentence(`Error rendering macro '${macro.title}'`);
  return result.ok ? (answered(result.value) ?? failed) : failed;
}

function extensionOf({ site, page }: Export, { config }: PageMacro) {
  const { spaceId, id } = page;
  return {
    content: { id, type: 'page', subtype: null },
    space: { id: spaceId, key: spaces(site).get(spaceId)?.key },
    isEditing: false,
    config,
  };
}

/** The document that the function answered; undefined where it is none. */
function answered(value: unknown): AdfNode | undefined {
  try {
    return readAdf(JSON.stringify(value ?? null));
  } catch (error) {
    if (error instanceof ConfluenceError) return undefined;
    throw error;
  }
}

const sentence = (text: string): AdfNode =>
  adfNode('doc', {}, [adfNode('paragraph', {}, [{ type: 'text', text }])]);
