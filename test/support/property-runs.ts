/**
 * How often a property that needs real servers is tried: few times in `npm test`, so that it is quick, and
 * `PROPERTY_FACTOR` times as often in `npm run test:long`; CI does so with those of recording.
 */
export const propertyRuns = (runs: number): number =>
  Math.ceil(runs * Number(process.env['PROPERTY_FACTOR'] ?? 1));
