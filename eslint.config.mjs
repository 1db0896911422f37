// Correctness only; how code is laid out is no machine's business here.
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', '.data/', 'coverage/', 'tests/e2e/shots/'] },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  { files: ['local/**', '**/*.mjs', '**/*.cjs', 'tests/bench/**', 'cloudfunctions/{api,nightly,push}/index.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.cjs', 'miniprogram/babel.config.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['miniprogram/src/**/*.{ts,tsx}', 'tests/pages/**/*.tsx'], ...reactHooks.configs.flat.recommended },
);
