import { haggleAndReplay } from './haggle-and-replay';

// `npm run test:faults` does it with 300.
test(
  '40 offers that people act on at once: all is answered, everybody is told, and every history is replayed',
  () => haggleAndReplay(10),
  300_000,
);
