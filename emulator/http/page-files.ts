import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** The built pages: their files below `/__pages/`, and one document for every page address. */
export interface PageFiles {
  file(path: string): Response;
  document(): Response;
}

/** Serves the pages that a build left in a folder. */
export function pageFiles(directory: string): PageFiles {
  const root = normalize(directory);
  return {
    file: (path) => {
      const file = join(root, decodeURIComponent(path));
      const inside = file.startsWith(root + sep);
      if (!inside || !existsSync(file) || !statSync(file).isFile()) {
        return new Response('There is no such file.', { status: 404 });
      }
      const hashed = path.startsWith('assets/');
      return fileResponse(file, hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
    document: () => {
      const index = join(root, 'index.html');
      if (existsSync(index)) return fileResponse(index, 'no-cache');
      return new Response('The pages are not built. Run `npm run build`.', { status: 503 });
    },
  };
}

function fileResponse(file: string, cacheControl: string): Response {
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  return new Response(new Uint8Array(readFileSync(file)), {
    headers: { 'content-type': type, 'cache-control': cacheControl },
  });
}
