import { emptyDatabase } from '../../support/fresh-models';
import { useParley } from '../../support/parley';
import { authentication } from './authentication';
import { badInput } from './bad-input';
import { busyTemporal } from './busy-temporal';
import { queryPlans } from './query-plans';
import { rateLimit } from './rate-limit';
import { service } from './service';

describe('the API', () => {
  const parley = useParley({ START_PAGE_LINKS: 'Temporal <UI>=http://127.0.0.1:8233/?a="b"' });

  // The first of these counts the requests from none.
  for (const suite of [service, authentication, badInput, queryPlans])
    describe(suite.name, () => {
      beforeAll(() => emptyDatabase(parley.models));
      suite(parley);
    });
});
describe('rate limit', rateLimit);
describe('a busy Temporal', busyTemporal);
