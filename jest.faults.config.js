// What kills, freezes, restarts or waits out outages. The scenarios have servers of their own, which they kill.
module.exports = {
  ...require('./jest.config.json'),
  testMatch: ['<rootDir>/test/faults/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
