import { planning } from './plan-notification';
import { deliveries } from './deliver';

describe('planning', planning);
describe('delivery', deliveries);
