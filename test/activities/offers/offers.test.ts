import { useFixture } from '../../support/use-fixture';
import { actingOnOffers } from './act-on-offer';
import { offerActivities } from './offer-activities';
import { startOfferPlace } from './offer-place';
import { offersAtStream } from './offers-at-stream';

const place = useFixture(startOfferPlace);

describe('the activities', () => offerActivities(place));
describe('acting as the API does', () => actingOnOffers(place));
describe('at Stream', () => offersAtStream(place));
