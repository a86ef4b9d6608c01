import type { Connection } from 'mongoose';
import { defineWebhookEvent, type WebhookEventModel } from './store/webhook-event';

export interface InboxModels {
  readonly WebhookEvent: WebhookEventModel;
}

export function defineInboxModels(connection: Connection): InboxModels {
  return {
    WebhookEvent: defineWebhookEvent(connection),
  };
}
