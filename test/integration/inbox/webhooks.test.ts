import { emptyDatabase } from '../../support/fresh-models';
import { useParley } from '../../support/parley';
import { webhookEvents } from './webhook-events';
import { webhookProperties } from './webhook-properties';
import { webhookRefusals } from './webhook-refusals';
import { events } from './events';
import { redrive } from './redrive';

const parley = useParley();

describe('webhook events', () => {
  beforeAll(() => emptyDatabase(parley.models));
  webhookEvents(parley);
});
describe('webhook properties', () => {
  beforeAll(() => emptyDatabase(parley.models));
  webhookProperties(parley);
});
describe('webhook refusals', () => {
  beforeAll(() => emptyDatabase(parley.models));
  webhookRefusals(parley);
});
describe('events', () => {
  beforeAll(() => emptyDatabase(parley.models));
  events(parley);
});
describe('redrive', () => {
  beforeAll(() => emptyDatabase(parley.models));
  redrive(parley);
});
