// What kills, freezes, restarts or waits out outages. The scenarios have servers of their own, which they kill, and nothing
// runs beside them (nor beside 300 offers at once): Stream gives an event up after 15 s of the clock, and what it gives up on they count.
module.exports = {
  ...require('./jest.config.json'),
  testMatch: ['<rootDir>/test/faults/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
