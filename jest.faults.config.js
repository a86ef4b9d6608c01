// The fault suite has servers of its own, which it kills.
const { globalSetup: _setup, globalTeardown: _teardown, ...shared } = require('./jest.config.json');

module.exports = {
  ...shared,
  testMatch: ['<rootDir>/test/faults/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
