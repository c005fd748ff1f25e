import type { Product } from './products';

export interface ProductLogoProps {
  readonly product: Product;
  readonly size?: number;
}

/** A plain mark for each product on its colour. */
export function ProductLogo({ product, size = 24 }: ProductLogoProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <rect width="24" height="24" rx="6" fill="#1868DB" />
      {product === 'jira' ? (
        <path
          fill="#fff"
          d="M16.9 6h-5.2a2.35 2.35 0 0 0 2.34 2.34h.96v.93a2.35 2.35 0 0 0 2.34 2.34V6.45A.44.44 0 0 0 16.9 6Zm-2.57 2.95H9.14a2.35 2.35 0 0 0 2.34 2.33h.96v.93a2.35 2.35 0 0 0 2.34 2.35V9.4a.45.45 0 0 0-.45-.45ZM11.76 11.9H6.57a2.35 2.35 0 0 0 2.34 2.34h.96v.92a2.35 2.35 0 0 0 2.34 2.35v-5.17a.45.45 0 0 0-.45-.44Z"
        />
      ) : (
        <path
          fill="#fff"
          d="M6.2 15.6c-.15.25-.32.54-.45.77a.46.46 0 0 0 .16.63l2.96 1.82c.22.14.5.07.63-.15.12-.2.27-.46.44-.73 1.17-1.93 2.35-1.7 4.47-.68l2.93 1.39c.23.1.5 0 .61-.23l1.41-3.18a.46.46 0 0 0-.23-.6c-.62-.3-1.85-.88-2.96-1.41-3.98-1.94-7.37-1.81-9.97 2.37Zm11.6-7.2c.15-.25.32-.54.45-.77a.46.46 0 0 0-.16-.63l-2.96-1.82a.46.46 0 0 0-.64.15c-.12.2-.27.46-.44.73-1.17 1.93-2.35 1.7-4.47.68L6.66 5.36a.46.46 0 0 0-.61.23L4.64 8.77c-.1.23 0 .5.23.6.62.3 1.85.88 2.96 1.41 3.99 1.93 7.37 1.8 9.97-2.38Z"
        />
      )}
    </svg>
  );
}
