/**
 * Who a product request comes from. `app` is set when the request went through a Forge app:
 * `as: 'app'` acts with the app's own account, `as: 'user'` on behalf of `accountId`.
 */
export interface Caller {
  readonly accountId: string | undefined;
  readonly app?: { readonly as: 'app' | 'user'; readonly scopes: readonly string[] };
}

/** Hono environment of every product router: the server resolves the caller before it dispatches. */
export interface ProductEnv {
  Bindings: { readonly caller: Caller };
}
