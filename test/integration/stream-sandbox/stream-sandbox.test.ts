import { usersTests } from './users';
import { tokensTests } from './tokens';
import { channelsTests } from './channels';
import { messagesTests } from './messages';
import { messageChanges } from './message-changes';
import { bulkDeletion } from './bulk-deletion';
import { historyTests } from './history';
import { settingsAndModeration } from './settings-and-moderation';
import { webhooks } from './webhooks';
import { controlsTests } from './controls';
import { persistence } from './persistence';

// One file, so that the SDK and the sandbox are loaded once.
describe('users', usersTests);
describe('tokens', tokensTests);
describe('channels', channelsTests);
describe('messages', messagesTests);
describe('message changes', messageChanges);
describe('bulk deletion', bulkDeletion);
describe('history', historyTests);
describe('settings and moderation', settingsAndModeration);
describe('webhooks', webhooks);
describe('controls', controlsTests);
describe('persistence', persistence);
