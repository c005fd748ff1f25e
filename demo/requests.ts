import type { DemoRequest } from './request';
import { requestsAtWork } from './requests-at-work';
import { requestsInTriage } from './requests-in-triage';

/**
 * The request log, oldest first. Whoever files or makes a request does not review it, so requesters and
 * makers hold none of the three reviewing roles.
 */
export const demoRequests: readonly DemoRequest[] = [...requestsAtWork, ...requestsInTriage];
