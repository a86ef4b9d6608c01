import { haggleAndReplay } from '../../replay/concurrent/haggle-and-replay';

test(
  '300 offers that people act on at once: all is answered, everybody is told, and every history is replayed',
  () => haggleAndReplay(75),
  900_000,
);
