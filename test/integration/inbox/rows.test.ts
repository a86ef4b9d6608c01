import { chatEventRuns } from './chat-event-runs';
import { inboxQueries } from './inbox-queries';
import { retention } from './retention';
import { takeEvents } from './take-events';

describe('chat event runs', chatEventRuns);
describe('inbox queries', inboxQueries);
describe('retention', retention);
describe('take events', takeEvents);
