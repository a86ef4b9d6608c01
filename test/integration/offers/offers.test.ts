import { emptyDatabase } from '../../support/fresh-models';
import { useMarketplace } from '../../support/marketplace';
import { makingOffers } from './create';
import { livesOfOffers } from './life';
import { limitsOfListings } from './listings';
import { offerDesk } from './offer-desk';
import { readingOffers } from './reading';
import { refusedOffers } from './refusals';
import { wholeWay } from './scenario';

const market = useMarketplace();
const desk = offerDesk({
  url: () => market.parley.url,
  get stream() {
    return market.stream;
  },
});

// What is refused leaves nothing at all, so it comes first.
describe('what is refused', () => refusedOffers(market, desk));
describe('listings', () => limitsOfListings(market));
describe('reading', () => {
  beforeAll(() => emptyDatabase(market.parley.models));
  readingOffers(market);
});
describe('making', () => {
  // What was stored to be read has no workflows.
  beforeAll(() => emptyDatabase(market.parley.models));
  makingOffers(market, desk);
});
describe('life', () => livesOfOffers(market, desk));
describe('the whole way', () => wholeWay(market, desk));
