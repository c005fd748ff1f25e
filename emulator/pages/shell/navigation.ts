import type { Product } from './products';

/** The fixed pages of a product, in the order of the top bar. */
export function navigationOf(
  product: Product,
): readonly { readonly href: string; readonly text: string }[] {
  return product === 'jira'
    ? [
        { href: '/jira', text: 'Projects' },
        { href: '/jira/issues', text: 'Issues' },
      ]
    : [{ href: '/wiki', text: 'Spaces' }];
}
