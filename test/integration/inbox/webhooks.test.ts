import { emptyDatabase } from '../../support/fresh-models';
import { useParley } from '../../support/parley';
import { badItems } from './bad-items';
import { events } from './events';
import { redrive } from './redrive';
import { webhookEvents } from './webhook-events';
import { webhookProperties } from './webhook-properties';
import { webhookRefusals } from './webhook-refusals';

describe('webhooks', () => {
  const parley = useParley();

  for (const suite of [webhookEvents, webhookProperties, webhookRefusals, events, redrive])
    describe(suite.name, () => {
      beforeAll(() => emptyDatabase(parley.models));
      suite(parley);
    });
});
describe('bad items', badItems);
