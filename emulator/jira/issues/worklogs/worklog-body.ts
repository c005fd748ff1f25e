import type { Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../../caller';
import { JiraError } from '../../errors';
import type { WorklogRecord } from '../../model/worklog';
import { NotModelled } from '../../not-modelled';
import { readBody } from '../../rest-kit/body';
import { isWritableDocument } from '../values/adf';
import { parseTimeSpent } from './time-spent';

const body = z.object({
  comment: z.unknown().optional(),
  started: z.string().optional(),
  timeSpent: z.string().optional(),
  timeSpentSeconds: z.number().int().positive().optional(),
  visibility: z.unknown().optional(),
});

type Written = Partial<Pick<WorklogRecord, 'comment' | 'started' | 'timeSpentSeconds'>>;

/** What a request says of a worklog. Throws 400 with Jira's sentence for a wrong time or comment. */
export async function readWorklog(c: Context<ProductEnv>): Promise<Written> {
  const given = await readBody(c, body);
  if (given.visibility != null) throw new NotModelled('worklogs with restricted visibility');
  if (given.comment !== undefined && !isWritableDocument(given.comment)) {
    throw new JiraError(400, [], { comment: 'Worklog comment is not valid!' });
  }
  const seconds = given.timeSpentSeconds ?? secondsOf(given.timeSpent);
  return {
    ...(given.comment === undefined ? {} : { comment: given.comment }),
    ...(given.started === undefined ? {} : { started: instantOf(given.started) }),
    ...(seconds === undefined ? {} : { timeSpentSeconds: seconds }),
  };
}

function secondsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seconds = parseTimeSpent(text);
  if (seconds !== undefined) return seconds;
  throw new JiraError(400, [], { timeLogged: 'Invalid time duration entered.' });
}

function instantOf(text: string): number {
  const instant = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  if (!Number.isNaN(instant)) return instant;
  throw new JiraError(400, [], {
    startDate: 'You must specify a date on which the work occurred.',
  });
}
