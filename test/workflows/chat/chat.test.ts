import { useFixture } from '../../support/use-fixture';
import { startWorkflowBench } from '../workflow-bench';
import { eventWorkflows } from './event-workflows';
import { messageNew } from './message-new';

const bench = useFixture(startWorkflowBench);

messageNew(bench);
eventWorkflows(bench);
