/** Version of a page, an attachment, a property or a comment. */
export interface ContentVersion {
  readonly number: number;
  readonly message: string;
  readonly minorEdit: boolean;
  readonly authorId: string;
  /** ms since the epoch */
  readonly createdAt: number;
}

export interface ContentLabel {
  readonly id: string;
  readonly prefix: string;
  readonly name: string;
}

/** Who alone may do something; nobody named means that it is not restricted. */
export interface Restriction {
  readonly users: readonly string[];
  readonly groups: readonly string[];
}

/** The body as it was written; the other representations are made from it when they are read. */
export interface ContentBody {
  readonly representation: 'storage' | 'atlas_doc_format';
  readonly value: string;
}
