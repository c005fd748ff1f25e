/**
 * jsdom has no fetch classes, and Node's own refuse the relative URL from which the Forge bridge
 * builds its requests, where a browser takes it. These hold what the bridge uses of them.
 */
export class PlainHeaders {
  readonly #values = new Map<string, string>();

  constructor(values: Readonly<Record<string, string>> = {}) {
    for (const [name, value] of Object.entries(values)) this.set(name, value);
  }

  has(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }

  get(name: string): string | null {
    return this.#values.get(name.toLowerCase()) ?? null;
  }

  set(name: string, value: string): void {
    this.#values.set(name.toLowerCase(), value);
  }

  entries(): IterableIterator<[string, string]> {
    return this.#values.entries();
  }
}

type Init = {
  readonly method?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | null | undefined;
  readonly status?: number;
  readonly statusText?: string;
};

export class PlainRequest {
  readonly method: string;
  readonly headers: PlainHeaders;
  readonly #body: string;

  constructor(_url: string, { method = 'GET', headers, body }: Init = {}) {
    this.method = method;
    this.headers = new PlainHeaders(headers);
    this.#body = body ?? '';
  }

  text(): Promise<string> {
    return Promise.resolve(this.#body);
  }
}

export class PlainResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: PlainHeaders;
  readonly #body: string;

  constructor(body: string | null, { status = 200, statusText = '', headers }: Init = {}) {
    this.status = status;
    this.statusText = statusText;
    this.headers = new PlainHeaders(headers);
    this.#body = body ?? '';
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  text(): Promise<string> {
    return Promise.resolve(this.#body);
  }
}
