// Six projects, one runner. `#shared/*` needs no mapping: jest reads package.json "imports".
const swc = [
  '@swc/jest',
  {
    jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' },
    module: { type: 'commonjs' },
  },
];

const project = (displayName, folders, more = {}) => ({
  displayName,
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: folders.map((folder) => `<rootDir>/tests/${folder}`),
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  // On a busy machine seconds become minutes: only what hangs fails by time.
  setupFilesAfterEnv: ['<rootDir>/tests/patience.cjs'],
  transform: { '^.+\\.[cm]?[jt]sx?$': swc },
  ...more,
});

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    project('unit', ['{domain,contract,handlers,store,services,simulation,miniprogram}/**/*.test.ts', '*.test.ts']),
    project('local', ['local/**/*.test.ts']),
    project('gateway', ['gateway/**/*.test.ts']),
    project('pages', ['pages/**/*.test.{ts,tsx}'], {
      testEnvironment: 'jsdom',
      moduleNameMapper: {
        '\\.module\\.scss$': '<rootDir>/tests/pages/standins/styles.cjs',
        '\\.(s?css|png)$': '<rootDir>/tests/pages/standins/empty.cjs',
        '^@tarojs/components$': '<rootDir>/tests/pages/standins/components.tsx',
        '^@tarojs/taro$': '<rootDir>/tests/pages/standins/taro.ts',
      },
    }),
    project('weapp', ['weapp/**/*.test.ts']),
    project('e2e', ['e2e/**/*.test.ts']),
  ],
};
