import { emptyDatabase } from '../../support/fresh-models';
import { useParley } from '../../support/parley';
import { authentication } from './authentication';
import { badInput } from './bad-input';
import { queryPlans } from './query-plans';

const parley = useParley();

describe('authentication', () => {
  beforeAll(() => emptyDatabase(parley.models));
  authentication(parley);
});
describe('bad input', () => {
  beforeAll(() => emptyDatabase(parley.models));
  badInput(parley);
});
describe('query plans', () => {
  beforeAll(() => emptyDatabase(parley.models));
  queryPlans(parley);
});
