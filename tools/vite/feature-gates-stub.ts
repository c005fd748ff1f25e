/**
 * Stands in for @atlaskit/feature-gate-js-client: Atlaskit asks it for gate values that are all off
 * outside Atlassian's products, and the real client logs an error unless a service initialises it.
 */
const featureGates = {
  checkGate: (_gate: string): boolean => false,
  getExperimentValue: <Value>(_experiment: string, _parameter: string, fallback: Value): Value =>
    fallback,
  initializeCompleted: (): boolean => false,
};

export default featureGates;
