/** What a process that dies in the middle looks like to its caller. */
export class CutOff extends Error {}

export type Cut = { readonly call: number; readonly when: 'before' | 'after' };

type Callable = (...given: readonly unknown[]) => unknown;

/**
 * The same ports, cut off at the n-th asynchronous call: before it has an effect, or after it had one and
 * its answer is lost. Synchronous members (clock, hash) do not count. `made` tells the number of calls.
 */
export function cutOff<Ports extends object>(ports: Ports, cut?: Cut) {
  const state = { made: 0 };
  const wrap = <Target extends object>(target: Target): Target =>
    new Proxy(target, {
      get(of, name, receiver) {
        const member: unknown = Reflect.get(of, name, receiver);
        if (typeof member === 'function') return counted(member as Callable);
        return typeof member === 'object' && member !== null ? wrap(member) : member;
      },
    });
  const counted =
    (call: Callable): Callable =>
    (...given) => {
      if (cut !== undefined && cut.call === state.made + 1 && cut.when === 'before') {
        throw new CutOff();
      }
      const result = call(...given);
      if (!(result instanceof Promise)) return result;
      state.made += 1;
      const isCut = cut !== undefined && cut.call === state.made;
      return isCut ? result.then(() => Promise.reject(new CutOff())) : result;
    };
  return { ports: wrap(ports), state };
}
