/** A node of the Atlassian Document Format, as far as its place in a document goes. */
export interface DocumentNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly content?: readonly DocumentNode[] | undefined;
  readonly marks?: readonly DocumentMark[] | undefined;
  readonly text?: string | undefined;
}

/** A mark of a text or a node. */
export interface DocumentMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
}
