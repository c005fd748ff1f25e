/**
 * Takes the place of @atlaskit/feature-gate-js-client (a Statsig client) in bundles: Atlaskit only asks it
 * for gate values, and outside Atlassian's products all of them are off.
 */
const FeatureGates = {
  checkGate: (): boolean => false,
  getExperimentValue: <T,>(_experiment: string, _parameter: string, fallback: T): T => fallback,
  initializeCompleted: (): boolean => false,
};

export default FeatureGates;
