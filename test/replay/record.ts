import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { sampleEvent } from '../../src/cli/sample-event';
import { bulkChangeId } from '../../src/bulk-changes/domain/bulk-scope';
import { startReconciliation } from '../../src/reconciliation/runs';
import { bulkChangeWorkflowId } from '../../src/bulk-changes/contract';
import { startMarketplace, type Marketplace } from '../support/marketplace';
import globalSetup from '../support/global-setup';
import globalTeardown from '../support/global-teardown';
import { waitUntil } from '../support/wait-until';
import { recordNotifications } from './record-notifications';
import { recordOffers } from './record-offers';

/**
 * Records the histories that `replay.test.ts` replays, from a Parley with everything real but Stream itself.
 * To be run again for a workflow, with `npx tsx test/replay/record.ts <name> …` (all without a name), when it was
 * changed on purpose in a way that no running one can survive; until then the files stay as they are.
 */
const only = new Set(process.argv.slice(2));
const FOLDER = path.join(__dirname, 'histories');

/** Events that are taken from the samples of `npx parley webhook send`. */
const SAMPLED = [
  'message.unblocked',
  'channel.hidden',
  'channel.muted',
  'channel.unmuted',
  'member.updated',
  'user.deactivated',
  'user.reactivated',
  'user.muted',
  'user.unmuted',
] as const;

async function record(place: Marketplace): Promise<void> {
  const { models, temporal } = place.parley;
  const save = async (name: string, workflowId: string): Promise<void> => {
    const handle = temporal.client.workflow.getHandle(workflowId);
    await waitUntil(
      `${workflowId} ended`,
      () =>
        handle.describe().then(
          ({ closeTime }) => closeTime !== undefined,
          () => false,
        ),
      60_000,
    );
    if (only.size > 0 && !only.has(name)) return;
    const json: unknown = JSON.parse(historyToJSON(await handle.fetchHistory()));
    writeFileSync(path.join(FOLDER, `${name}.json`), `${JSON.stringify(json, null, 2)}\n`);
  };
  /** The run of the first event of a type. */
  const saveEvent = async (name: string, type: string): Promise<void> => {
    const row = await waitUntil(`${type} received`, () => models.WebhookEvent.findOne({ type }).lean());
    await save(name, row._id);
  };

  const talk = await place.talk({ status: 'sold' });
  await saveEvent('channel-created', 'channel.created');

  // The first one has its reader followed up, which is recorded below.
  await place.runOf(await place.say(talk.buyer, talk, 'A box?'));
  const plain = await place.say(talk.buyer, talk, 'Does the watch come with its box?');
  await save('message-new-plain', `message.new/${plain}`);
  const question = await place.say(talk.buyer, talk, 'Is it still available?');
  await save('message-new-auto-response', `message.new/${question}`);
  const spam = await place.say(talk.buyer, talk, 'Buy now, click here');
  await save('message-new-spam', `message.new/${spam}`);
  await save('moderation-case-removed', `moderation-case/${spam}`);

  place.mail.failNext(1, 550);
  const restored = await place.say(talk.buyer, talk, 'Buy now, click here at once');
  await save('moderation-case-compensated', `moderation-case/${restored}`);
  place.mail.refuse(550);
  const failed = await place.say(talk.buyer, talk, 'Buy now, click here again');
  await save('moderation-case-needs-attention', `moderation-case/${failed}`);
  place.mail.refuse(0);

  await place.stream.updateMessage({ id: plain, text: 'Does it come with a box?' }, talk.buyer);
  await saveEvent('message-updated', 'message.updated');
  await place.stream.deleteMessage(plain);
  await saveEvent('message-deleted', 'message.deleted');
  await place.stream.undeleteMessage(plain, talk.buyer);
  await saveEvent('message-undeleted', 'message.undeleted');
  await talk.channel.markRead({ user_id: talk.seller });
  await saveEvent('message-read', 'message.read');
  await talk.channel.updatePartial({ set: { order_id: 'order-1' } as never });
  await saveEvent('channel-updated', 'channel.updated');
  await place.stream.upsertUsers([{ id: 'helper' }]);
  await saveEvent('user-updated', 'user.updated');
  await talk.channel.addMembers(['helper']);
  await saveEvent('member-added', 'member.added');
  await talk.channel.removeMembers(['helper']);
  await saveEvent('member-removed', 'member.removed');
  await place.stream.banUser('helper', { banned_by_id: talk.seller });
  await saveEvent('user-banned', 'user.banned');
  await place.stream.unbanUser('helper', {});
  await saveEvent('user-unbanned', 'user.unbanned');

  for (const type of SAMPLED) {
    await place.parley.post(sampleEvent(type, new Date()));
    await saveEvent(type.replace('.', '-'), type);
  }
  await place.stream.banUser('helper', { banned_by_id: talk.seller, delete_messages: 'soft' });
  await saveEvent('user-messages-deleted', 'user.messages.deleted');
  await place.stream.deleteUser('helper');
  await saveEvent('user-deleted', 'user.deleted');
  // What the last but one asked for.
  await save('bulk-change', bulkChangeWorkflowId(bulkChangeId({ sender_id: 'helper' })));

  const pass = await startReconciliation(temporal.client, { depthDays: 1 }, Date.now());
  await save('reconciliation', pass.workflowId);

  await talk.channel.truncate();
  await saveEvent('channel-truncated', 'channel.truncated');
  await talk.channel.delete();
  await saveEvent('channel-deleted', 'channel.deleted');

  const ignored = await place.talk();
  const unread = await place.say(ignored.buyer, ignored, 'Does it come with its box?');
  await save('message-new-follow-up', `message.new/${unread}`);
  const reminded = `follow-up/messaging:${ignored.channel.id}/${ignored.seller}`;
  await temporal.client.workflow.getHandle(reminded).signal('poke');
  await save('follow-up-reminded', reminded);
  const read = await place.talk();
  await place.runOf(await place.say(read.seller, read, 'It comes with its box'));
  await read.channel.markRead({ user_id: read.buyer });
  await save('follow-up-ended', `follow-up/messaging:${read.channel.id}/${read.buyer}`);

  await recordOffers(place, save);
  await recordNotifications(place, save);
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await globalSetup({ maxWorkers: 1 });
  try {
    const place = await startMarketplace({
      // 3 s and 7 s.
      FOLLOW_UP_UNREAD_MINUTES: '0.05',
      FOLLOW_UP_UNANSWERED_HOURS: '0.002',
      NOTIFICATION_FIRST_RETRY_SECONDS: '0.005',
      NOTIFICATION_DIGEST_MINUTES: '0.1',
    });
    try {
      await record(place);
    } finally {
      await place.stop();
    }
  } finally {
    await globalTeardown();
  }
}

void main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
