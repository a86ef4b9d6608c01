import { useFixture } from '../../support/use-fixture';
import { startMessageRecording } from './message-recording';
import { recordMessageConcurrency } from './record-message-concurrency';
import { unstorable } from './unstorable';
import { erasure } from './erasure';

const recording = useFixture(startMessageRecording);

describe('record message concurrency', () => recordMessageConcurrency(recording));
describe('unstorable', () => unstorable(recording));
describe('erasure', () => erasure(recording));
