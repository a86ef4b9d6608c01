import { randomUUID } from 'node:crypto';
import { createConnection, set, type Connection } from 'mongoose';
import { defineAuditEntry } from '../platform/mongo/audit-entry';
import { defineBulkChange } from '../bulk-changes/store/bulk-change';
import { defineChatChannel } from '../chat/store/chat-channel';
import { defineChatMessage } from '../chat/store/chat-message';
import { defineLease } from '../platform/mongo/lease';
import { defineListingRecheck } from '../conversations/store/listing-recheck';
import { defineMarketplaceListing } from '../marketplace/store/marketplace-listing';
import { defineModerationCase } from '../moderation/store/moderation-case';
import { defineNotification } from '../notifications/store/notification';
import { defineNotificationWindow } from '../notifications/store/notification-window';
import { defineOffer } from '../offers/store/offer';
import { defineProcessLease } from '../platform/mongo/process-lease';
import { definePushSubscription } from '../notifications/store/push-subscription';
import { defineSellerMetrics } from '../sellers/store/seller-metrics';
import { defineReconciliationConclusion } from '../reconciliation/store/reconciliation-conclusion';
import { defineReconciliationPass } from '../reconciliation/store/reconciliation-pass';
import { defineReconciliationVisit } from '../reconciliation/store/reconciliation-visit';
import { defineUser } from '../marketplace/store/user';
import { defineWebhookEvent, setRetention } from '../inbox/store/webhook-event';

export type Models = ReturnType<typeof createModels>;

// A field that is not in the schema is an error, not a filter that matches everything.
set('strictQuery', 'throw');

/** All models on one connection. @param appName the name under which that is known to MongoDB */
export function createModels(connection: Connection, appName: string) {
  return {
    connection,
    appName,
    AuditEntry: defineAuditEntry(connection),
    BulkChange: defineBulkChange(connection),
    ChatChannel: defineChatChannel(connection),
    ChatMessage: defineChatMessage(connection),
    Lease: defineLease(connection),
    ListingRecheck: defineListingRecheck(connection),
    MarketplaceListing: defineMarketplaceListing(connection),
    ModerationCase: defineModerationCase(connection),
    Notification: defineNotification(connection),
    NotificationWindow: defineNotificationWindow(connection),
    Offer: defineOffer(connection),
    ProcessLease: defineProcessLease(connection),
    PushSubscription: definePushSubscription(connection),
    SellerMetrics: defineSellerMetrics(connection),
    ReconciliationConclusion: defineReconciliationConclusion(connection),
    ReconciliationPass: defineReconciliationPass(connection),
    ReconciliationVisit: defineReconciliationVisit(connection),
    User: defineUser(connection),
    WebhookEvent: defineWebhookEvent(connection),
  };
}

/**
 * Connects to MongoDB (a replica set: transactions need one). Operations fail instead of waiting in a
 * buffer while there is no connection, since a webhook has to be answered within seconds.
 * @throws when MongoDB cannot be reached within `timeoutMs`
 */
export async function connectModels(uri: string, options: { timeoutMs?: number } = {}): Promise<Models> {
  // MongoDB shows it with every session: so those of this process are known when it is gone.
  const appName = `parley/${randomUUID()}`;
  const connection = createConnection(uri, {
    appName,
    bufferCommands: false,
    autoIndex: false,
    ignoreUndefined: true,
    writeConcern: { w: 'majority' },
    readConcern: { level: 'majority' },
    serverSelectionTimeoutMS: options.timeoutMs ?? 5_000,
    maxPoolSize: 50,
  });
  const models = createModels(connection, appName);
  await connection.asPromise();
  return models;
}

/** Creates collections and indexes that are missing. Transactions cannot create collections in a hurry of many writers. */
export async function ensureIndexes(
  models: Models,
  options: { webhookEventRetentionDays: number },
): Promise<void> {
  for (const model of Object.values(models.connection.models)) {
    await model.createCollection();
    await model.createIndexes();
  }
  await setRetention(models.WebhookEvent, options.webhookEventRetentionDays);
}
