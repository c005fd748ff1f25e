import Resolver from '@forge/resolver';
import { calls } from '../contract/calls';
import { decideReview } from '../usecases/decide-review';
import { getReviews } from '../usecases/get-reviews';
import { answer } from './answer';
import { portsAs } from './ports';

/** Calls of the reviews panel. */
export const reviewsResolver = new Resolver()
  .define(
    'getReviews',
    answer('getReviews', calls.getReviews, (caller, input) =>
      getReviews(portsAs('user'), caller, input),
    ),
  )
  .define(
    'decideReview',
    answer('decideReview', calls.decideReview, (caller, input) =>
      decideReview(portsAs('user'), caller, input),
    ),
  )
  .getDefinitions();
