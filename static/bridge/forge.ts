/**
 * The Forge bridge, loaded on first use: the package throws at import where no host has put
 * `window.__bridge`, and a view opened outside Atlassian shall say so instead of staying blank.
 */
export function forge() {
  return import('@forge/bridge');
}
