/** Where the app's own pages are on the site. */
export interface AppPages {
  /** Path of the request form, `/jira/apps/…?request=SAR-1`; an empty query opens an empty form. */
  requestForm(query: Readonly<Record<string, string>>): string;
  /** The whole address of a path of the site, for texts that leave it: comments are mailed. */
  absolute(path: string): Promise<string>;
}
