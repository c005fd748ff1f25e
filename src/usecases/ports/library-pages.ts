/** A page of the library space. `path` is on the site, `url` absolute. */
export type LibraryPage = { readonly id: string; readonly path: string; readonly url: string };

export type PageContent = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Rows of the table of facts. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** Name of the attached file that the page offers. */
  readonly filename: string;
  readonly request: { readonly key: string; readonly url: string };
  /** Message of the page version; a page whose version carries it is not written again. */
  readonly versionMessage: string;
};

/** Pages of the library space in Confluence. */
export interface LibraryPages {
  /** Whether the person who calls may see the space. */
  maySee(spaceId: string): Promise<boolean>;
  find(spaceId: string, title: string): Promise<LibraryPage | undefined>;
  create(spaceId: string, content: PageContent): Promise<LibraryPage>;
  /** Nothing when the page is gone. */
  update(pageId: string, content: PageContent): Promise<LibraryPage | undefined>;
  label(pageId: string, added: readonly string[], removed: readonly string[]): Promise<void>;
  /** Sets the content property `asset-desk`. */
  mark(pageId: string, value: Readonly<Record<string, string | number>>): Promise<void>;
  /** Copies a file of a request to a page, once; a newer file of the same name becomes its next version. */
  copyFile(
    pageId: string,
    file: { readonly attachmentId: string; readonly filename: string; readonly size: number },
  ): Promise<{ readonly downloadPath: string }>;
}
