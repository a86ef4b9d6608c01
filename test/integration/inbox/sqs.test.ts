import { sqsIntake } from './sqs-intake';
import { sqsConsumer } from './sqs-consumer';

describe('sqs intake', sqsIntake);
describe('sqs consumer', sqsConsumer);
