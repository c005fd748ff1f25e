import type { Waiver } from '../../../support/published-api';

const NO_ICON =
  'A space without an icon is answered with null, which the description does not allow.';
const NO_PARENT =
  'Pages at the root of a space are answered with null, as the text of the description says.';
const EITHER_BODY =
  'A body fits both choices of the oneOf: neither of them requires a property or refuses others.';

/** Faults of the published description that answers and requests are not held to. */
export const waivers: readonly Waiver[] = [
  { operation: 'POST /wiki/api/v2/spaces', at: 'answer/icon', reason: NO_ICON },
  { operation: 'GET /wiki/api/v2/spaces', at: 'answer/results/*/icon', reason: NO_ICON },
  { operation: 'GET /wiki/api/v2/spaces/{id}', at: 'answer/icon', reason: NO_ICON },
  { operation: 'GET /wiki/api/v2/pages', at: 'answer/results/*/parentId', reason: NO_PARENT },
  { operation: 'GET /wiki/api/v2/pages', at: 'answer/results/*/parentType', reason: NO_PARENT },
  { operation: 'POST /wiki/api/v2/pages', at: 'request/body', reason: EITHER_BODY },
  { operation: 'PUT /wiki/api/v2/pages/{id}', at: 'request/body', reason: EITHER_BODY },
  { operation: 'POST /wiki/api/v2/footer-comments', at: 'request/body', reason: EITHER_BODY },
  {
    operation: 'PUT /wiki/api/v2/footer-comments/{comment-id}',
    at: 'request/body',
    reason: EITHER_BODY,
  },
];
