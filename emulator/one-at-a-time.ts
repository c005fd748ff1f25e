/** The same work, where each call waits until the one before has ended, well or badly. */
export function oneAtATime<Argument>(
  work: (argument: Argument) => Promise<void>,
): (argument: Argument) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (argument) => {
    const run = last.then(() => work(argument));
    last = run.catch(() => undefined);
    return run;
  };
}
