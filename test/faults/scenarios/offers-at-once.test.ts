import { haggleAndReplay } from '../../replay/concurrent/haggle-and-replay';

const OFFERS_PER_SALE = 4;
const OFFERS = Number(process.env['OFFERS_AT_ONCE'] ?? 300);

test(
  `${OFFERS} offers that people act on at once: all is answered, everybody is told, and every history is replayed`,
  () => haggleAndReplay(Math.ceil(OFFERS / OFFERS_PER_SALE)),
  900_000,
);
