import { Hono, type Context } from 'hono';
import type { ProductEnv } from '../../caller';
import { fileDisposition } from '../../file-disposition';
import type { Site } from '../../site';
import { visiblePage } from '../access';
import { escapeXml } from '../bodies/xml';
import { ConfluenceError } from '../confluence-error';
import { exportPage } from './export-page';

/**
 * The menu entries "Export to Word" and "Export to PDF". Word gets HTML under Word's type, as from Confluence;
 * PDF gets the HTML that would be printed.
 */
export function exportRouter(site: Site): Hono<ProductEnv> {
  const app = new Hono<ProductEnv>();
  app.get('/wiki/exportword', (c) => exported(site, c, 'word'));
  app.get('/wiki/spaces/flyingpdf/pdfpageexport.action', (c) => exported(site, c, 'pdf'));
  return app;
}

async function exported(
  site: Site,
  c: Context<ProductEnv>,
  exportType: 'pdf' | 'word',
): Promise<Response> {
  const { caller } = c.env;
  const pageId = c.req.query('pageId');
  if (pageId === undefined) throw new ConfluenceError(400, 'An export needs the parameter pageId.');
  const page = visiblePage(site, caller, pageId);
  const body = await exportPage({ site, caller, page, exportType });
  const title = escapeXml(page.title);
  const html = `<!doctype html><html><head><meta charset="utf-8"/><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`;
  const word = exportType === 'word';
  return new Response(html, {
    headers: {
      'content-type': word ? 'application/vnd.ms-word' : 'text/html; charset=utf-8',
      'content-disposition': word
        ? fileDisposition('attachment', `${page.title}.doc`)
        : fileDisposition('inline', `${page.title}.html`),
      'content-security-policy': "sandbox; default-src 'none'; img-src 'self'",
      'x-content-type-options': 'nosniff',
    },
  });
}
