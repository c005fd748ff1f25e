const swc = (parser) => [
  '@swc/jest',
  {
    jsc: { parser, transform: { react: { runtime: 'automatic' } }, target: 'es2022' },
    module: { type: 'commonjs' },
  },
];

const transform = { '^.+\\.[cm]?tsx?$': swc({ syntax: 'typescript', tsx: true }) };

/** Clients of Atlassian's APIs that are published as ES modules alone; Jest loads CommonJS. */
const moduleClients = {
  transform: {
    ...transform,
    '/(jira|confluence)\\.js/dist/.+\\.js$': swc({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: ['/node_modules/(?!(jira|confluence)\\.js/)'],
  moduleNameMapper: {
    '^jira\\.js$': '<rootDir>/node_modules/jira.js/dist/index.js',
    '^confluence\\.js$': '<rootDir>/node_modules/confluence.js/dist/index.js',
  },
};

const node = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch,
  transform,
  setupFiles: ['<rootDir>/tests/support/repeat-properties.ts'],
  ...more,
});

const demoSite = '<rootDir>/tests/support/make-demo-site.ts';

/** One project a door: rules, views in jsdom, and what needs a running site. */
module.exports = {
  maxWorkers: 2,
  // A ceiling for a test that hangs, wide enough for a busy machine; speed is measured by the bench.
  testTimeout: 60_000,
  projects: [
    node('domain', ['<rootDir>/tests/domain/**/*.test.ts', '<rootDir>/tests/*.test.ts']),
    node('emulator', ['<rootDir>/tests/emulator/**/*.test.ts'], moduleClients),
    node('usecases', ['<rootDir>/tests/usecases/**/*.test.ts'], { globalSetup: demoSite }),
    node('journeys', ['<rootDir>/tests/journeys/**/*.test.ts'], { globalSetup: demoSite }),
    {
      ...node('static', ['<rootDir>/tests/static/**/*.test.ts?(x)']),
      testEnvironment: 'jsdom',
      testEnvironmentOptions: { customExportConditions: ['node', 'require', 'default'] },
      moduleNameMapper: { '\\.css$': '<rootDir>/tests/support/style-mock.cjs' },
      setupFilesAfterEnv: ['<rootDir>/tests/support/setup-dom.ts'],
    },
  ],
};
