// Runs Atlassian's client-side linters over the app in the working directory, without a network.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const specs = path.join(__dirname, '..', '..', '..', 'shared', 'specs');

/** The API descriptions that the scope linter would download, where a copy is at hand. */
function descriptions() {
  const none = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'forge-lint-')), 'none.json');
  fs.writeFileSync(none, '{"paths":{}}');
  const copy = (file) => (fs.existsSync(path.join(specs, file)) ? path.join(specs, file) : none);
  return {
    USE_LOCAL_SWAGGER: '1',
    LOCAL_JIRA_SWAGGER: copy('jira/jira-platform-v3.2026-06-10.json'),
    LOCAL_JSW_SWAGGER: copy('jira/jira-software.2026-06-10.json'),
    LOCAL_CONF_V2_SWAGGER: copy('confluence/confluence-v2.2026-06-10.json'),
    LOCAL_CONF_SWAGGER: none,
    LOCAL_JSM_SWAGGER: none,
    LOCAL_BB_SWAGGER: none,
  };
}

// The packages read the environment while they load.
Object.assign(process.env, descriptions());
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
  console.log(
    `${process.cwd()}: ${files.length} files linted: ${errors} errors, ${warnings} warnings.`,
  );
  process.exit(errors + warnings === 0 ? 0 : 1);
}

lint().catch((error) => {
  console.error(error);
  process.exit(1);
});
