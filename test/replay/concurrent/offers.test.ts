import { propertyRuns } from '../../support/property-runs';
import { haggleAndReplay } from './haggle-and-replay';

// `npm run test:faults` does it with 300.
test(
  'offers that people act on at once: all is answered, everybody is told, and every history is replayed',
  () => haggleAndReplay(propertyRuns(3)),
  300_000,
);
