import type { Site } from '../site';
import { openListener, type Fetch, type Listener } from './listener';

/** What answers on each of the site's three addresses. */
export interface OriginHandlers {
  readonly product: Fetch;
  readonly assets: Fetch;
  readonly proxy: Fetch;
}

export interface Origins {
  readonly urls: Site['origin'];
  serve(handlers: OriginHandlers): void;
  close(): Promise<void>;
}

/**
 * Opens the ports of products, assets and Forge proxy: three in a row, or any free ones for 0.
 * @throws PortBusy when one of them is taken; those already open are closed again.
 */
export async function openOrigins(port: number): Promise<Origins> {
  const open: Listener[] = [];
  const next = async (offset: number): Promise<Listener> => {
    const listener = await openListener(port === 0 ? 0 : port + offset);
    open.push(listener);
    return listener;
  };
  const close = async (): Promise<void> => {
    await Promise.all(open.map((listener) => listener.close()));
  };
  try {
    const [product, assets, proxy] = [await next(0), await next(1), await next(2)];
    return {
      urls: {
        product: `http://localhost:${product.port}`,
        assets: `http://localhost:${assets.port}`,
        // An address, not a name: the app's containers may reach nothing else, name servers included.
        proxy: `http://127.0.0.1:${proxy.port}`,
      },
      serve: (handlers) => {
        product.serve(handlers.product);
        assets.serve(handlers.assets);
        proxy.serve(handlers.proxy);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
