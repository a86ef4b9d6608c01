import type { Channel } from 'stream-chat';
import { findDifferences } from '../../../src/cli/recount';
import { WEBHOOK_PATH } from '../../support/parley';
import { waitUntil } from '../../support/wait-until';
import { runCli } from '../../unit/cli/run-cli';
import { reconciled, settled } from './parley-side';
import type { BothSides } from './both-sides';
import { say } from './stream-app';

const DAY_MS = 86_400_000;

export function missingAtStream(sides: BothSides): void {
  let count = 0;

  /** A conversation that both sides know, and in which from now on no webhook arrives. */
  async function conversation(texts: readonly string[]): Promise<{ channel: Channel; ids: string[] }> {
    await sides.app.deliverTo(`${sides.parley.url}${WEBHOOK_PATH}`);
    const id = `conversation-${(count += 1)}`;
    await sides.parley.models.MarketplaceListing.putDetails(`listing-of-${id}`, { seller_id: 'ben' });
    const channel = await sides.app.channel(id);
    const ids: string[] = [];
    for (const text of texts) ids.push(await say(channel, 'ann', text));
    await sides.app.sandbox.idle();
    await settled(sides.parley.models);
    await sides.app.deliverTo(undefined);
    return { channel, ids };
  }

  const stored = (id: string) => sides.parley.models.ChatMessage.findOne({ stream_message_id: id }).lean();
  const listingOf = ({ id }: Channel) =>
    sides.parley.models.MarketplaceListing.findById(`listing-of-${id}`).lean();
  const rows = (id: string) =>
    sides.parley.models.WebhookEvent.find({ 'event.message.id': id }).sort({ _id: 1 }).lean();

  async function expectExactCounters(): Promise<void> {
    for await (const difference of findDifferences(sides.parley.models, {
      parleyUserId: 'parley',
      isFixing: false,
    }))
      throw new Error(JSON.stringify(difference));
  }

  /** As if it had been written so many days ago. */
  async function age(id: string, days: number): Promise<void> {
    await sides.parley.models.ChatMessage.collection.updateOne(
      { stream_message_id: id },
      { $set: { stream_created_at: new Date(Date.now() - days * DAY_MS) } },
    );
  }

  describe('what Stream does not have any more', () => {
    test('is kept and counts as before, is told once, listed, and seen again when it is there again', async () => {
      const { channel, ids } = await conversation(['My number, as promised', 'Until tomorrow']);
      const [gone = '', kept = ''] = ids;
      const before = await stored(gone);
      await sides.app.chat.deleteMessage(gone, true);

      const shown = await reconciled(sides.parley.temporal, { dryRun: true });
      expect(shown).toMatchObject({ dry_run: true, messages_missing_at_stream: 1 });
      expect(shown.examples).toEqual([`message ${channel.cid} ${gone}`]);
      expect(await stored(gone)).toEqual(before);

      expect(await reconciled(sides.parley.temporal)).toMatchObject({
        messages_missing_at_stream: 1,
        found: 0,
      });
      expect(await stored(gone)).toEqual({ ...before, missing_at_stream_at: expect.any(Date) });
      expect((await stored(kept))?.missing_at_stream_at).toBeUndefined();
      expect(await listingOf(channel)).toMatchObject({ message_count: 2, last_message: 'Until tomorrow' });
      await expectExactCounters();
      expect(await reconciled(sides.parley.temporal)).toMatchObject({
        messages_missing_at_stream: 0,
        found: 0,
      });

      const listed = await runCli(['missing', '--channel', channel.cid, '--json'], sides.env, new Date());
      expect(JSON.parse(listed.out)).toMatchObject({ message_id: gone, cid: channel.cid, sender_id: 'ann' });
      const metrics = await (await fetch(`${sides.parley.url}/metrics`)).text();
      expect(metrics).toContain('parley_messages_missing_at_stream 1');

      await sides.parley.models.ChatMessage.collection.updateOne(
        { stream_message_id: kept },
        { $set: { missing_at_stream_at: new Date() } },
      );
      expect(await reconciled(sides.parley.temporal)).toMatchObject({ seen_again: 1 });
      expect((await stored(kept))?.missing_at_stream_at).toBeUndefined();
    });

    test('is not concluded upon where it is older than the depth, or was imported', async () => {
      const { channel, ids } = await conversation(['Ten days old', 'Of today']);
      const [old = ''] = ids;
      const imported = await say(channel, 'ben', 'From before Parley');
      const brought = await runCli(['import', '--from', channel.cid], sides.env, new Date());
      expect(brought.code).toBe(0);
      await settled(sides.parley.models);
      await age(old, 10);
      for (const id of [old, imported]) await sides.app.chat.deleteMessage(id, true);

      const report = await reconciled(sides.parley.temporal, { since: Date.now() - 20 * DAY_MS });
      expect(report).toMatchObject({ messages_missing_at_stream: 0 });
      expect(await stored(old)).toMatchObject({ text: 'Ten days old' });
      expect(await stored(imported)).toMatchObject({ text: 'From before Parley', imported: true });
      expect((await stored(imported))?.missing_at_stream_at).toBeUndefined();
      expect((await stored(old))?.missing_at_stream_at).toBeUndefined();
    });

    test('a channel is marked, and its messages stay as they are', async () => {
      const { channel, ids } = await conversation(['I go with my channel']);
      await reconciled(sides.parley.temporal);
      const before = await stored(ids[0] ?? '');
      await channel.delete();
      expect(await reconciled(sides.parley.temporal)).toMatchObject({ channels_missing_at_stream: 1 });
      const known = await sides.parley.models.ChatChannel.findById(channel.cid).lean();
      expect(known).toMatchObject({ missing_at_stream_at: expect.any(Date), message_count: 1 });
      expect(known?.deleted_at).toBeUndefined();
      expect(await stored(ids[0] ?? '')).toEqual(before);
      expect(await listingOf(channel)).toMatchObject({ last_message: 'I go with my channel' });
      expect(await reconciled(sides.parley.temporal)).toMatchObject({ channels_missing_at_stream: 0 });
    });

    test('a soft deletion is applied, and the text kept', async () => {
      const { ids } = await conversation(['Forget that']);
      await sides.app.chat.deleteMessage(ids[0] ?? '');
      expect(await reconciled(sides.parley.temporal)).toMatchObject({ missing: { 'message.deleted': 1 } });
      expect(await stored(ids[0] ?? '')).toMatchObject({ text: 'Forget that', deleted_by: 'user' });
    });

    test('is left as it is where it is too much, and done when somebody says so', async () => {
      const { ids } = await conversation(['One', 'Two', 'Three', 'Four', 'Five', 'Six']);
      const since = Date.now();
      for (const id of ids.slice(0, 4)) await sides.app.chat.deleteMessage(id, true);
      await sides.app.chat.deleteMessage(ids[4] ?? '');
      const late = await say(await sides.app.channel(`late-${count}`), 'ben', 'Sent in the outage');

      const shown = await runCli(['reconcile', '--since', '5m', '--dry-run'], sides.env, new Date());
      expect(shown.code).toBe(0);
      expect(shown.out).toContain('A pass would stop at that and take nothing away: 5 of ');
      for (const id of ids.slice(0, 4))
        expect(shown.out).toMatch(new RegExp(`is missing: message .* ${id}`, 'u'));
      expect(shown.out).toMatch(new RegExp(`is deleted: message .* ${ids[4]}`, 'u'));

      const { code, out } = await runCli(['reconcile', '--since', '5m', '--json'], sides.env, new Date());
      expect(code).toBe(1);
      const report = JSON.parse(out);
      expect(report).toMatchObject({ messages_missing_at_stream: 0, stopped: { pending: 5, limit: 4 } });
      expect(report.missing['message.deleted']).toBeUndefined();
      // What is to be brought in is brought in.
      expect(await stored(late)).toMatchObject({ text: 'Sent in the outage' });
      for (const id of ids) {
        const message = await stored(id);
        expect([message?.missing_at_stream_at, message?.deleted_at]).toEqual([undefined, undefined]);
      }
      const pass = await sides.parley.models.ReconciliationPass.findById(report.workflow_id).lean();
      expect(pass?.status).toBe('stopped');
      // The next pass finds it all again: what is kept of each would pile up.
      expect(await sides.parley.models.ReconciliationConclusion.countDocuments()).toBe(0);
      expect((await sides.parley.models.ReconciliationPass.coveredUntil())?.getTime()).toBeGreaterThan(since);
      const run = await sides.parley.temporal.client.workflow.getHandle(report.workflow_id).describe();
      expect(run.typedSearchAttributes.getAll().find(({ key }) => key.name === 'ParleyState')?.value).toBe(
        'stopped',
      );

      const allowed = await runCli(['reconcile', '--allow-changes'], sides.env, new Date());
      expect(allowed.code).toBe(0);
      expect(allowed.out).toContain('4 messages and 0 channels are not at Stream any more');
      expect(await stored(ids[0] ?? '')).toMatchObject({
        text: 'One',
        missing_at_stream_at: expect.any(Date),
      });
      expect(await stored(ids[4] ?? '')).toMatchObject({ text: 'Five', deleted_by: 'user' });
      await expectExactCounters();
    });
  });

  describe('an event that says that a message is erased', () => {
    test('erases it after a pass has missed it, and its text out of the inbox', async () => {
      const { ids } = await conversation(['My violet umbrella']);
      const [id = ''] = ids;
      const cid = (await stored(id))?.cid ?? '';
      const at = new Date().toISOString();
      await sides.parley.post({
        type: 'reaction.new',
        cid,
        created_at: at,
        message: { id, text: 'My violet umbrella' },
        reaction: { type: 'like' },
      });
      const { message } = await sides.app.chat.getMessage(id);
      await sides.app.chat.deleteMessage(id, true);
      await reconciled(sides.parley.temporal);
      expect(await stored(id)).toMatchObject({ missing_at_stream_at: expect.any(Date) });

      await sides.parley.post({
        type: 'message.deleted',
        cid,
        created_at: at,
        hard_delete: true,
        message: { ...message, deleted_at: at, type: 'deleted' },
      });
      await waitUntil('it is erased', async () => (await stored(id))?.hard_deleted);
      expect(await stored(id)).toMatchObject({ text: '', edit_history: [] });
      const inbox = await sides.parley.models.WebhookEvent.find({}).lean();
      expect(JSON.stringify(inbox)).not.toContain('violet');
      expect((await rows(id)).map(({ _id, status }) => [_id.split('/')[0], status])).toEqual([
        ['message.deleted', 'processed'],
        ['message.new', 'processed'],
      ]);

      const again = await runCli(['redrive', `message.new/${id}`], sides.env, new Date());
      expect(again.code).toBe(0);
      expect(await reconciled(sides.parley.temporal)).toMatchObject({ found: 0, refused: 0 });
      expect(await stored(id)).toMatchObject({ text: '', hard_deleted: true });
      await expectExactCounters();
    });
  });
}
