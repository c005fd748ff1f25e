// Runs Atlassian's client-side linters over the app in the working directory, without a network.
const shared = require('@forge/cli-shared');
const linting = require('@forge/lint');

const logger = {
  info: (message) => console.log(message),
  warn: (message) => console.log(message),
  error: (message) => console.error(message),
  debug() {},
  trace() {},
};

/** Answers for the feature flags that the linters ask Atlassian's server for: none is set. */
const featureFlags = new Proxy(
  {},
  { get: (_, name) => async () => (name === 'getDeprecatedRuntimes' ? [] : false) },
);

async function lint() {
  const reader = new shared.FileSystemReader();
  const manifest = await new shared.ConfigFile(reader, new shared.FileSystemWriter()).readConfig();
  const files = await reader.recursiveReadDir('./src', ['node_modules']);
  const result = await linting.lint(files, manifest, 'development', logger, featureFlags, {
    linter: { mode: 'client-side' },
  });
  linting.reportLintResults(logger, result);
  const { errors, warnings } = linting.problemCount(result);
  console.log(`${files.length} files linted: ${errors} errors, ${warnings} warnings.`);
  process.exit(errors + warnings === 0 ? 0 : 1);
}

lint().catch((error) => {
  console.error(error);
  process.exit(1);
});
