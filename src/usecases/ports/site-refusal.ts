/** Jira or Confluence refused a change of its configuration; the message holds its own sentences. */
export class SiteRefusal extends Error {
  override readonly name = 'SiteRefusal';

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}
