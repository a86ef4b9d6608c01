import type { BulkChangeModels } from '../bulk-changes/models';
import type { ChatModels } from '../chat/models';
import type { InboxModels } from '../inbox/models';
import type { MarketplaceModels } from '../marketplace/models';
import type { ModerationModels } from '../moderation/models';
import type { Database } from '../platform/mongo/database';

/** The models that attaching messages to their channels, senders and listings reads and writes. */
export type AttachedModels = Database &
  ChatModels &
  MarketplaceModels &
  BulkChangeModels &
  ModerationModels &
  InboxModels;
