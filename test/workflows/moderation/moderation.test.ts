import { useFixture } from '../../support/use-fixture';
import { startWorkflowBench } from '../workflow-bench';
import { cancellation } from './cancellation';
import { moderationCase } from './moderation-case';

describe('a case', () => moderationCase(useFixture(startWorkflowBench)));
describe('cancellation', cancellation);
