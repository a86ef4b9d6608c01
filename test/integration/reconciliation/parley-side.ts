import type { Models } from '../../../src/app/models';
import type { Temporal } from '../../../src/platform/temporal/connection';
import {
  progressOf,
  reportOf,
  startReconciliation,
  type DemandedPass,
} from '../../../src/reconciliation/runs';
import type { ReconciliationReport } from '../../../src/reconciliation/contract';
import { waitUntil } from '../../support/wait-until';
import type { ChannelView, Everything, MessageView } from './stream-app';

/** What MongoDB says, in the words of `everythingAtStream`. What is not at Stream any more is left out. */
export async function everythingAtParley(models: Models): Promise<Everything> {
  const channels: Record<string, ChannelView> = {};
  const messages: Record<string, MessageView> = {};
  const stored: any[] = await models.ChatChannel.collection.find({}).toArray();
  const deleted = new Set<string>();
  for (const channel of stored) {
    if (channel.deleted_at || channel.missing_at_stream_at) deleted.add(channel._id);
    else {
      const unread = Object.entries(channel.unread as Record<string, number>).filter(
        ([, count]) => count > 0,
      );
      channels[channel._id] = {
        listing: channel.claimed_listing_id ?? undefined,
        buyer: channel.claimed_buyer_id ?? undefined,
        seller: channel.claimed_seller_id ?? undefined,
        colour: channel.custom.colour,
        members: channel.members.toSorted(),
        unread: Object.fromEntries(unread),
      };
    }
  }
  const found: any[] = await models.ChatMessage.collection.find({}).toArray();
  for (const message of found) {
    if (message.hard_deleted || message.missing_at_stream_at || deleted.has(message.cid)) continue;
    const isDeleted = Boolean(message.deleted_at);
    messages[message.stream_message_id] = {
      cid: message.cid,
      sender: message.sender_id ?? undefined,
      text: isDeleted ? '' : message.text,
      created: message.stream_created_at?.getTime(),
      isDeleted,
      updated: isDeleted ? undefined : message.stream_updated_at?.getTime(),
    };
  }
  return { channels, messages };
}

/** Until every event that came has had its effects. */
export async function settled(models: Models): Promise<void> {
  await waitUntil(
    'the inbox is worked off',
    async () => (await models.WebhookEvent.exists({ status: 'received' })) === null,
  );
}

export async function reconciled(
  temporal: Temporal,
  pass: Partial<DemandedPass> = {},
): Promise<ReconciliationReport> {
  const { workflowId } = await startReconciliation(temporal.client, { depthDays: 7, ...pass }, Date.now());
  return reportOf(temporal.client, workflowId);
}

export { progressOf };
