import { z } from 'zod';
import type { WebTriggerModule } from './web-trigger-module';

/** What HTTP can carry, https://www.rfc-editor.org/rfc/rfc9110#section-5 */
const headerName = z.string().regex(/^[!#$%&'*+\-.^_`|~\w]+$/);
const headerText = z.string().regex(/^[\t\x20-\x7e\x80-\xff]*$/);

const dynamicAnswer = z.looseObject({
  statusCode: z.int().min(200).max(599),
  statusText: headerText.optional(),
  headers: z.record(headerName, z.array(headerText)).optional(),
  body: z.string().optional(),
});
const staticAnswer = z.looseObject({ outputKey: z.string() });

/** Statuses whose answers have no body, https://fetch.spec.whatwg.org/#null-body-status */
const WITHOUT_BODY = new Set([204, 205, 304]);

/**
 * The HTTP response that a web trigger's function asked for; undefined for a value that is none, which the
 * caller gets as 500. A static trigger can answer only what its manifest lists.
 */
export function webTriggerAnswer(module: WebTriggerModule, value: unknown): Response | undefined {
  return module.response.type === 'static'
    ? listed(module.response.outputs, value)
    : written(value);
}

type StaticResponse = Extract<WebTriggerModule['response'], { type: 'static' }>;

function listed(outputs: StaticResponse['outputs'], value: unknown): Response | undefined {
  const asked = staticAnswer.safeParse(value).data?.outputKey;
  const output = outputs.find(({ key }) => key === asked);
  if (output === undefined) return undefined;
  const { statusCode, contentType, body } = output;
  return respond(statusCode, body, {
    headers: contentType === undefined ? {} : { 'content-type': contentType },
  });
}

function written(value: unknown): Response | undefined {
  const parsed = dynamicAnswer.safeParse(value);
  if (!parsed.success) return undefined;
  const { statusCode, statusText, headers = {}, body } = parsed.data;
  const list = Object.entries(headers).flatMap(([name, values]) =>
    values.map((text): [string, string] => [name, text]),
  );
  return respond(statusCode, body, {
    headers: list,
    ...(statusText === undefined ? {} : { statusText }),
  });
}

function respond(status: number, body: string | undefined, init: ResponseInit): Response {
  const content = WITHOUT_BODY.has(status) ? null : (body ?? '');
  return new Response(content, { ...init, status });
}
