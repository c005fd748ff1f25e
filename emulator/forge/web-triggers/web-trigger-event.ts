import { WEB_TRIGGER_PATH } from './web-trigger-url';

/**
 * The payload of a web trigger's function.
 * https://developer.atlassian.com/platform/forge/events-reference/web-trigger/
 */
export interface WebTriggerEvent {
  readonly method: string;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
  readonly path: string;
  /** What follows the address of the trigger, with its slash; empty when nothing does. */
  readonly userPath: string;
  readonly queryParameters: Readonly<Record<string, readonly string[]>>;
}

/** Reads a request to `/x1/<id>`. Names of headers are in lower case, as HTTP/2 sends them. */
export async function webTriggerEvent(request: Request): Promise<WebTriggerEvent> {
  const { pathname, searchParams } = new URL(request.url);
  const [, ...rest] = pathname.slice(WEB_TRIGGER_PATH.length).split('/');
  return {
    method: request.method,
    headers: Object.fromEntries([...request.headers].map(([name, value]) => [name, [value]])),
    body: await request.text(),
    path: pathname,
    userPath: rest.length === 0 ? '' : `/${rest.join('/')}`,
    queryParameters: valuesByName(searchParams),
  };
}

/** `apples=green,red` is two values, as the reference's example has it; so is a parameter written twice. */
function valuesByName(parameters: URLSearchParams): Record<string, readonly string[]> {
  const names = new Set(parameters.keys());
  return Object.fromEntries(
    [...names].map((name) => [name, parameters.getAll(name).flatMap((value) => value.split(','))]),
  );
}
