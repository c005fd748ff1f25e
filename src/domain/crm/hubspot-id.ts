const recordLink = /hubspot\.com\/\S*?\/(?:record\/0-3|deal)\/(\d{1,20})(?!\d)/i;
const bareId = /^\d{1,20}$/;

/** The id of a HubSpot deal in a text: a number alone, or a link to the deal's record. */
export function hubspotId(text: string): string | undefined {
  const trimmed = text.trim();
  return bareId.test(trimmed) ? trimmed : recordLink.exec(trimmed)?.[1];
}
