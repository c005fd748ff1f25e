import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'cheerio';
import { Hono } from 'hono';
import { z } from 'zod';
import { contentSecurityPolicy } from './csp';
import { frameScript } from './frame-script';
import type { Manifest } from './manifest';
import { LOCALES_FOLDER, type Translations } from './translations';

export interface AssetsOptions {
  readonly manifest: Manifest;
  /** Resource paths of the manifest are relative to it. */
  readonly appDirectory: string;
  readonly productOrigin: string;
  /** Served below every resource, where `i18n` of `@forge/bridge` looks for them. */
  readonly translations?: Translations;
}

const SCRIPT_PATH = '/__forge/global-bridge.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * The origin that Custom UI files come from: `/<resource key>/...` below the resource's path. Documents
 * get the bridge script first in their head, and Atlassian's Content-Security-Policy.
 */
export function forgeAssets({
  manifest,
  appDirectory,
  productOrigin,
  translations,
}: AssetsOptions): Hono {
  const roots = new Map(
    manifest.resources.map(({ key, path: folder }) => [key, path.resolve(appDirectory, folder)]),
  );
  const assets = new Hono();
  assets.get(SCRIPT_PATH, () => file(frameScript(), '.js'));
  assets.get(`/:resource/${LOCALES_FOLDER}/:file`, (c) => {
    const text = roots.has(c.req.param('resource'))
      ? translations?.files.get(c.req.param('file'))
      : undefined;
    return text === undefined
      ? c.text(`There is no file ${c.req.path}.`, 404)
      : file(text, '.json');
  });
  assets.get('/:resource/*', async (c) => {
    const root = roots.get(c.req.param('resource'));
    const rest = decoded(c.req.path.split('/').slice(2).join('/'));
    const relative = rest === '' ? 'index.html' : rest;
    const content =
      root === undefined || relative === undefined ? undefined : await contentOf(root, relative);
    if (content === undefined) return c.text(`There is no file ${c.req.path}.`, 404);
    const extension = path.extname(relative ?? '');
    if (extension !== '.html') return file(content, extension);
    const html = withBridge(content.toString('utf8'), productOrigin);
    const policy = contentSecurityPolicy(html, manifest.permissions, productOrigin);
    return file(html, extension, { 'content-security-policy': policy });
  });
  return assets;
}

/** The bytes of a file that lies inside of the root, or undefined. */
async function contentOf(root: string, relative: string): Promise<Buffer | undefined> {
  const wanted = path.resolve(root, relative);
  if (!wanted.startsWith(root + path.sep)) return undefined;
  try {
    return await readFile(wanted);
  } catch (error) {
    if (missingFile.safeParse(error).success) return undefined;
    throw error;
  }
}

const missingFile = z.object({ code: z.enum(['ENOENT', 'ENOTDIR', 'EISDIR']) });

/** The path as a file name; undefined when no file can have it. */
function decoded(escaped: string): string | undefined {
  try {
    const text = decodeURIComponent(escaped);
    return text.includes('\0') ? undefined : text;
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function withBridge(html: string, productOrigin: string): string {
  const document = load(html);
  const script = document('<script></script>').attr({
    src: SCRIPT_PATH,
    'data-host-origin': productOrigin,
  });
  document('head').prepend(script);
  return document.html();
}

function file(
  content: string | Buffer,
  extension: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: {
      'content-type': TYPES[extension] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  });
}
