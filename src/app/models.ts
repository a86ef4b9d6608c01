import { randomUUID } from 'node:crypto';
import { createConnection, set, type Connection } from 'mongoose';
import type { Database } from '../platform/mongo/database';
import { defineBulkChangeModels, type BulkChangeModels } from '../bulk-changes/models';
import { defineChatModels, type ChatModels } from '../chat/models';
import { defineConversationModels, type ConversationModels } from '../conversations/models';
import { defineInboxModels, type InboxModels } from '../inbox/models';
import { defineMarketplaceModels, type MarketplaceModels } from '../marketplace/models';
import { defineModerationModels, type ModerationModels } from '../moderation/models';
import { defineNotificationModels, type NotificationModels } from '../notifications/models';
import { defineOfferModels, type OfferModels } from '../offers/models';
import { defineSharedModels, type SharedModels } from '../platform/mongo/shared-models';
import { defineReconciliationModels, type ReconciliationModels } from '../reconciliation/models';
import { defineSellerModels, type SellerModels } from '../sellers/models';
import { setRetention } from '../inbox/store/webhook-event';

/** The models of all features. A function takes those of the features that it touches. */
export interface Models
  extends
    Database,
    SharedModels,
    ChatModels,
    MarketplaceModels,
    BulkChangeModels,
    ConversationModels,
    ModerationModels,
    NotificationModels,
    OfferModels,
    SellerModels,
    ReconciliationModels,
    InboxModels {}

// A field that is not in the schema is an error, not a filter that matches everything.
set('strictQuery', 'throw');

/** All models on one connection. @param appName the name under which that is known to MongoDB */
export function createModels(connection: Connection, appName: string): Models {
  return {
    connection,
    appName,
    ...defineSharedModels(connection),
    ...defineChatModels(connection),
    ...defineMarketplaceModels(connection),
    ...defineBulkChangeModels(connection),
    ...defineConversationModels(connection),
    ...defineModerationModels(connection),
    ...defineNotificationModels(connection),
    ...defineOfferModels(connection),
    ...defineSellerModels(connection),
    ...defineReconciliationModels(connection),
    ...defineInboxModels(connection),
  };
}

/**
 * Connects to MongoDB (a replica set: transactions need one). Operations fail instead of waiting in a
 * buffer while there is no connection, since a webhook has to be answered within seconds.
 * @throws when MongoDB cannot be reached within `timeoutMs`
 */
export async function connectModels(uri: string, options: { timeoutMs?: number } = {}): Promise<Models> {
  // MongoDB shows the name with every session, so sessions of this process can be recognised when it is gone.
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

/** Creates missing collections and indexes. Concurrent transactions fail where they have to create a collection. */
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
