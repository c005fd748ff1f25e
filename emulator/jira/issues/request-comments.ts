import { JiraError } from '../errors';
import type { FieldRequest } from './field-request';

/**
 * Takes the comments out of a request's `update`: `{comment: [{add: {body}}]}`. Throws 400 where the
 * screen cannot take one, and for any other operation on comments.
 */
export function takeComments(
  request: FieldRequest,
  allowed: boolean,
): { readonly comments: readonly unknown[]; readonly rest: FieldRequest } {
  const { comment: operations = [], ...update } = request.update ?? {};
  if (operations.length > 0 && !allowed) {
    throw new JiraError(400, [], {
      comment: "Field 'comment' cannot be set. It is not on the appropriate screen, or unknown.",
    });
  }
  const comments = operations.map((operation) => {
    const added = operation['add'];
    if (typeof added === 'object' && added !== null && 'body' in added) return added.body;
    throw new JiraError(400, [], { comment: 'Comment body is not valid!' });
  });
  return { comments, rest: { ...request, update } };
}
