import dgram from 'node:dgram';
import net from 'node:net';

const REFUSED = 'REQUEST_EGRESS_ALLOWLIST_ERR';

/**
 * Refuses every socket but those to the Forge proxy, whatever HTTP client the app brings along: on
 * Atlassian, too, a container reaches nothing else.
 */
export function installNetGuard(proxyUrl: string): void {
  const { hostname, port } = new URL(proxyUrl);
  const allowed = `${hostname}:${port}`;
  const connect = Object.getOwnPropertyDescriptor(net.Socket.prototype, 'connect')
    ?.value as unknown;
  if (typeof connect !== 'function') throw new Error('net.Socket has no connect.');
  net.Socket.prototype.connect = function guarded(this: net.Socket, ...args: unknown[]) {
    const address = addressOf(args);
    if (address === allowed) {
      Reflect.apply(connect, this, args);
      return this;
    }
    process.nextTick(() => this.destroy(refusal(address)));
    return this;
  };
  dgram.Socket.prototype.send = () => {
    throw refusal('a UDP address');
  };
}

function refusal(address: string): Error {
  return Object.assign(new Error(`${REFUSED}: ${address} can be reached only through fetch().`), {
    code: REFUSED,
  });
}

/** The address in the overloads of `connect`: an options object (Node also wraps it in an array), or port and host. */
function addressOf([first, second]: readonly unknown[]): string {
  const options: unknown = Array.isArray(first) ? first[0] : first;
  if (typeof options === 'object' && options !== null) {
    const { host = 'localhost', port, path } = Object.fromEntries(Object.entries(options));
    return path === undefined ? `${String(host)}:${String(port)}` : String(path);
  }
  return `${typeof second === 'string' ? second : 'localhost'}:${String(options)}`;
}
