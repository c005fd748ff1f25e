import { checkReviews } from '../usecases/check-reviews';
import { portsAs } from './ports';
import { validator } from './validator';

/** Validator on Approve. Nothing on the transition screen can open it. */
export const reviewGate = validator('review-gate', (issueKey) =>
  checkReviews(portsAs('app'), issueKey),
);
