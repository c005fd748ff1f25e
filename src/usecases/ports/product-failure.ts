/** A product or service did not do its part: busy, down, or answering what it should not. */
export class ProductFailure extends Error {
  override readonly name = 'ProductFailure';

  constructor(
    /** `busy`: asked to wait. `refused`: says no, and will again. `unavailable`: any other failure. */
    readonly code: 'busy' | 'refused' | 'unavailable',
    message: string,
    /** How long the product asked to wait. */
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
  }
}
