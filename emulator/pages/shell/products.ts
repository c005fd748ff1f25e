export type Product = 'jira' | 'confluence';

export const PRODUCTS: Readonly<Record<Product, { readonly name: string; readonly home: string }>> =
  {
    jira: { name: 'Jira', home: '/jira' },
    confluence: { name: 'Confluence', home: '/wiki' },
  };

/** The product that a path belongs to. */
export function productOf(path: string): Product {
  return /^\/wiki(\/|$)/.test(path) ? 'confluence' : 'jira';
}
