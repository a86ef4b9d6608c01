import { useFixture } from '../../support/use-fixture';
import { startMessageRecording } from './message-recording';
import { recordMessage } from './record-message';
import { messageChanges } from './message-changes';
import { channelEvents } from './channel-events';
import { claims } from './claims';
import { databaseGuards } from './database-guards';

const recording = useFixture(startMessageRecording);

describe('record message', () => recordMessage(recording));
describe('message changes', () => messageChanges(recording));
describe('channel events', () => channelEvents(recording));
describe('claims', () => claims(recording));
describe('database guards', () => databaseGuards(recording));
