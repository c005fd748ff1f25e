/** A product or service did not do its part: busy, down, or answering what it should not. Worth a retry. */
export class ProductFailure extends Error {
  override readonly name = 'ProductFailure';

  constructor(
    /** `busy`: asked to wait. `unavailable`: any other failure. */
    readonly code: 'busy' | 'unavailable',
    message: string,
    /** How long the product asked to wait. */
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
  }
}
