import type { Site } from '../../site';
import { deliverPostFunctions } from './post-functions';

/**
 * Starts the post functions that a change made due, without making its caller wait. What fails here stays
 * queued and is taken up by the next delivery.
 */
export function deliverSoon(site: Site): void {
  deliverPostFunctions(site).catch((error: unknown) => {
    console.error('A post function could not be started; it stays queued.', error);
  });
}
