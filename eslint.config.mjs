import js from '@eslint/js';
import designSystem from '@atlaskit/eslint-plugin-design-system';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const atlaskit = designSystem.default ?? designSystem;
const browser = ['static/**/*.{ts,tsx}', 'emulator/pages/**/*.{ts,tsx}'];
const typescript = ['{src,static,emulator,demo,tests}/**/*.{ts,tsx}'];

export default tseslint.config(
  { ignores: ['dist', '.cache', '.data', 'node_modules', 'tools/forge/node_modules'] },
  js.configs.recommended,
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        module: 'writable',
        require: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: typescript })),
  {
    files: typescript,
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: false }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: browser,
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: { ...reactHooks.configs.recommended.rules, ...jsxA11y.flatConfigs.recommended.rules },
  },
  { files: browser, ...atlaskit.configs['recommended/flat'] },
  {
    files: browser,
    // It asks for a property that Atlaskit itself marks as deprecated.
    rules: { '@atlaskit/design-system/use-should-render-to-parent': 'off' },
  },
  {
    files: ['emulator/pages/**/*.{ts,tsx}'],
    // The host pages draw people's documents, files and clickable values: plain elements with token styles.
    // Their search and comment boxes carry placeholders as the products' do, and a label besides.
    rules: {
      '@atlaskit/design-system/no-html-anchor': 'off',
      '@atlaskit/design-system/no-html-button': 'off',
      '@atlaskit/design-system/no-html-code': 'off',
      '@atlaskit/design-system/no-html-image': 'off',
      '@atlaskit/design-system/no-placeholder': 'off',
      '@atlaskit/design-system/use-primitives-text': 'off',
    },
  },
  {
    files: ['emulator/pages/adf/**/*.{ts,tsx}'],
    // Headings inside a text belong to its writer, not to the page.
    rules: {
      '@atlaskit/design-system/no-html-heading': 'off',
      '@atlaskit/design-system/use-heading': 'off',
    },
  },
  {
    files: browser,
    // It is about the page that opens; a menu that opens leads to its first item.
    rules: { 'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }] },
  },
  {
    files: ['static/triage-board/**/*.tsx', 'static/priority/disclosure.tsx'],
    // Rows of hundreds of requests draw at once only as plain elements with token styles.
    rules: {
      '@atlaskit/design-system/no-html-button': 'off',
      '@atlaskit/design-system/no-html-checkbox': 'off',
      '@atlaskit/design-system/use-primitives-text': 'off',
      '@atlaskit/design-system/use-character-counter-field': 'off',
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    // Jest's asymmetric matchers are typed any.
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['tests/emulator/partners/hubspot.test.ts'],
    // HubSpot's client types the bodies of requests as classes and takes plain objects.
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
);
