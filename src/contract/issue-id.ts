import { z } from 'zod';

const sentence = 'Name an issue by its id.';

/** Id of an issue in a call: the digits that Jira gives. */
export const issueId = z.string(sentence).regex(/^\d{1,18}$/, sentence);
