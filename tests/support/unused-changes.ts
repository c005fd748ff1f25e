import type { RequestChanges } from '../../src/usecases/ports/requests';

const unused = () => Promise.reject(new Error('The use case has no reason to call this.'));

/** Changes that a test names itself, and none besides. */
export function changesOf(used: Partial<RequestChanges>): RequestChanges {
  const handler: ProxyHandler<Partial<RequestChanges>> = {
    get: (target, name) =>
      (Reflect.has(target, name) ? Reflect.get(target, name) : unused) as unknown,
  };
  return new Proxy(used, handler) as RequestChanges;
}
