/** What the `@forge/*` packages say about a call: the first argument of `__forge_fetch__`. */
export interface CallDescriptor {
  readonly type: string;
  readonly provider?: string;
  readonly remote?: string;
  readonly accountId?: string;
  readonly contextAri?: string;
  readonly model?: string;
  readonly service?: string;
}

const CAPABILITY = '/fpp/as/app/provider/atlassian/capability/';
const segment = (text: string | undefined) => encodeURIComponent(text ?? '');

/** The path on the Forge proxy that serves a call; `fcc`, `frc` and `emails` are this emulator's names. */
export function proxyRoute(call: CallDescriptor): string {
  switch (call.type) {
    case 'fpp':
      return productRoute(call);
    case 'kvs':
    case 'sql':
    case 'os':
    case 'realtime':
      return CAPABILITY + call.type;
    case 'llm':
      return `/llm/${segment(call.model)}`;
    case 'tpp':
      return `/tpp/as/user/provider/${segment(call.provider)}/remote/${segment(call.remote)}/account/${segment(call.accountId)}`;
    case 'frc':
      return `/frc/remote/${segment(call.remote)}`;
    case 'fcc':
      return `/fcc/service/${segment(call.service)}`;
    case 'emails':
    case 'egress':
      return `/${call.type}`;
    default:
      throw new Error(`The Forge proxy has no route for calls of type '${call.type}'.`);
  }
}

function productRoute({ provider, remote, contextAri, accountId }: CallDescriptor): string {
  const target =
    contextAri === undefined ? `/remote/${segment(remote)}` : `/contextAri/${segment(contextAri)}`;
  const account =
    provider === 'user' && accountId !== undefined ? `/account/${segment(accountId)}` : '';
  return `/fpp/provider/${segment(provider)}${target}${account}`;
}
