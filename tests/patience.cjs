// jest takes `testTimeout` from the root of its configuration only and passes over a project's own in silence.
jest.setTimeout(240_000);
