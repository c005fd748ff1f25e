import type { Site } from '../site';

/** Gives a new site what Confluence is delivered with: nothing but its configuration. */
export function seedConfluence(_site: Site): void {
  return;
}
