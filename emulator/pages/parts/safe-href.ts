/** The address when a link may go there; links that run script are refused. */
export function safeHref(href: string): string | undefined {
  if (!URL.canParse(href, window.location.origin)) return undefined;
  const { protocol } = new URL(href, window.location.origin);
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(protocol) ? href : undefined;
}
