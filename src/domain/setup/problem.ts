/** A step cannot be made until somebody changes something; the message says what, to an admin. */
export class SetupProblem extends Error {
  override readonly name = 'SetupProblem';
}
