import { emptyDatabase } from '../../support/fresh-models';
import { useParley } from '../../support/parley';
import { messagesOfAListing } from './messages-of-a-listing';
import { messagesOfAUser } from './messages-of-a-user';
import { messagePages } from './message-pages';
import { messageAnalytics } from './message-analytics';
import { messageNew } from './message-new';

const parley = useParley();

describe('messages of a listing', () => {
  beforeAll(() => emptyDatabase(parley.models));
  messagesOfAListing(parley);
});
describe('messages of a user', () => {
  beforeAll(() => emptyDatabase(parley.models));
  messagesOfAUser(parley);
});
describe('message pages', () => {
  beforeAll(() => emptyDatabase(parley.models));
  messagePages(parley);
});
describe('message analytics', () => {
  beforeAll(() => emptyDatabase(parley.models));
  messageAnalytics(parley);
});
describe('message new', () => {
  beforeAll(() => emptyDatabase(parley.models));
  messageNew(parley);
});
