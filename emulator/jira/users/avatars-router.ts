import { Hono } from 'hono';
import type { ProductEnv } from '../../caller';
import { accounts } from '../../identity';
import type { Site } from '../../site';
import { projects } from '../model/project';

const colours = ['#0052cc', '#00875a', '#5243aa', '#bf2600', '#974f0c', '#206a83', '#403294'];

/** Pictures of people, projects, issue types and priorities: initials on a colour, as SVG. */
export function avatarsRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get('/rest/api/3/universal_avatar/view/type/:type/avatar/:id', (c) => {
    const { type, id } = c.req.param();
    const picture = svg(initials(site, type, id), colourOf(`${type}/${id}`));
    return c.body(picture, 200, {
      'content-type': 'image/svg+xml',
      'cache-control': 'private, max-age=3600',
    });
  });
  return router;
}

function initials(site: Site, type: string, id: string): string {
  const name = type === 'user' ? accounts(site).get(id)?.displayName : projects(site).get(id)?.name;
  if (name === undefined) return '';
  const words = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.charAt(0).toUpperCase() ?? '')
    .join('');
}

function colourOf(key: string): string {
  let sum = 0;
  for (const character of key) sum += character.codePointAt(0) ?? 0;
  return colours[sum % colours.length] ?? '#0052cc';
}

/** Initials are letters and digits, so nothing in the picture needs escaping. */
const svg = (text: string, colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 48 48">` +
  `<rect width="48" height="48" rx="6" fill="${colour}"/>` +
  `<text x="24" y="31" font-family="sans-serif" font-size="20" fill="#fff" text-anchor="middle">${text}</text></svg>`;
