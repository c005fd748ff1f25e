/** A problem the person can solve: shown as one sentence, without a stack trace. */
export class Stop extends Error {}
