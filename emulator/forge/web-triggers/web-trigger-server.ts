import type { Site } from '../../site';
import { webTriggerAnswer } from './web-trigger-answer';
import { webTriggerEvent } from './web-trigger-event';
import { webTriggerModule } from './web-trigger-module';
import { WEB_TRIGGER_PATH, webTriggerUrls } from './web-trigger-url';

/** Bytes of a request and of an answer, https://developer.atlassian.com/platform/forge/limits-invocation/ */
const LIMIT = 5 * 1024 * 1024;

type WebTriggerSite = Pick<Site, 'app' | 'database' | 'functions'>;

/**
 * Answers `/x1/<id>` for anybody: it runs the web trigger's function, without a person, and sends what the
 * function asks for. 404 for an address that is not known any more, 413 for a request over 5 MB, 500 for a
 * function that fails or answers something else.
 */
export async function serveWebTrigger(site: WebTriggerSite, request: Request): Promise<Response> {
  const [id = ''] = new URL(request.url).pathname.slice(WEB_TRIGGER_PATH.length).split('/');
  const known = webTriggerUrls(site).get(id);
  const module = known === undefined ? undefined : webTriggerModule(site.app, known.triggerKey);
  if (module === undefined) return refusal(404, 'There is no web trigger at this address.');
  const event = await webTriggerEvent(request);
  if (Buffer.byteLength(JSON.stringify(event)) > LIMIT) {
    return refusal(413, 'A request to a web trigger is limited to 5 MB.');
  }
  const { function: functionKey, key: moduleKey } = module;
  const result = await site.functions.invoke({ functionKey, moduleKey, payload: event });
  if (!result.ok) return refusal(500, 'The function of the web trigger failed.');
  const answer = webTriggerAnswer(module, result.value);
  if (answer === undefined || Buffer.byteLength(JSON.stringify(result.value)) > LIMIT) {
    return refusal(500, 'The function of the web trigger did not answer a response.');
  }
  return answer;
}

const refusal = (status: number, message: string) => Response.json({ message }, { status });
