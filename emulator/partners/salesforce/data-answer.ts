/** A call below `/services/data/vNN.0`, without the network: composite calls make many of them. */
export interface DataCall {
  readonly method: string;
  /** Path behind the version, `/sobjects/Opportunity`, and its query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** `v62.0` */
  readonly version: string;
  readonly body: unknown;
}

export interface DataAnswer {
  readonly status: number;
  /** undefined for an answer without a body */
  readonly body: unknown;
  readonly location?: string;
}
