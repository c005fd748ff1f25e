/**
 * Address of a resource of the manifest, `key` or `key/entry`, beside another address of the app's files.
 * Resources are folders of one origin. Without a resource it is the other address itself.
 */
export function resourceUrl(beside: string, resource: string | undefined): string {
  if (resource === undefined) return beside;
  const [key = '', entry = 'index'] = resource.split('/');
  return new URL(`/${key}/${entry}.html`, beside).href;
}
