import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { useFixture } from '../../support/use-fixture';
import { runCli } from '../../unit/cli/run-cli';
import { startBothSides } from '../reconciliation/both-sides';
import { everythingAtParley } from '../reconciliation/parley-side';
import { everythingAtStream, say } from '../reconciliation/stream-app';
import { differencesOf } from '../../support/differences';

export function importCommand(): void {
  const sides = useFixture(() => startBothSides());
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-import-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function file(name: string, text: string): string {
    const at = path.join(folder, name);
    writeFileSync(at, text);
    return at;
  }

  const importOf = async (from: string) => {
    const { code, out, err } = await runCli(['import', '--from', from, '--json'], sides.env, new Date());
    return { code, err, report: out === '' ? undefined : (JSON.parse(out) as Record<string, unknown>) };
  };

  /** A channel as Stream's export of it. */
  async function exported(cid: string): Promise<object> {
    const [state] = (await sides.app.chat.queryChannelsRequest({ cid }, [], {
      message_limit: 300,
      watch: false,
      state: true,
    })) as any[];
    return { channel: state.channel, messages: state.messages, members: state.members, reads: state.read };
  }

  test('a channel export, and nothing the second time; no rule acts on it', async () => {
    const channel = await sides.app.channel('sold', { colour: 'red' });
    await sides.parley.models.MarketplaceListing.create({
      _id: 'listing-of-sold',
      seller_id: 'ben',
      status: 'sold',
    });
    await say(channel, 'ann', 'Is it still available?');
    await say(channel, 'ann', 'Buy now! Cheap crypto, click here https://a.test');
    const edited = await say(channel, 'ben', 'No');
    await sides.app.chat.partialUpdateMessage(edited, { set: { text: 'No, sold' } }, 'ben');
    await sides.app.chat.deleteMessage(await say(channel, 'ben', 'Wrong chat'));
    await channel.markRead({ user_id: 'ann' });
    const other = await sides.app.channel('other');
    await say(other, 'ann', 'Hello');

    const from = file(
      'export.json',
      JSON.stringify([await exported('messaging:sold'), await exported('messaging:other')]),
    );
    const first = await importOf(from);
    expect(first).toMatchObject({ code: 0, report: { channels: 2, messages: 5, pending: 0, faults: 0 } });
    expect(first.report).toMatchObject({
      missing: { 'message.new': 4, 'message.deleted': 1, 'channel.created': 2, 'message.read': 1 },
    });
    expect(await everythingAtParley(sides.parley.models)).toEqual(await everythingAtStream(sides.app));
    expect(await differencesOf(sides.parley.models)).toEqual([]);
    // Neither an answer about the sold listing nor a removal of what looks like spam.
    expect(await sides.parley.models.ModerationCase.countDocuments()).toBe(0);
    expect(await sides.parley.models.ChatMessage.countDocuments({ type: 'auto_response' })).toBe(0);
    expect(await sides.parley.models.WebhookEvent.countDocuments({ 'event.imported': true })).toBe(8);

    const again = await importOf(from);
    expect(again.code).toBe(0);
    expect(again.report).toMatchObject({ started: 0, already_known: again.report?.['found'], missing: {} });
  });

  test('a channel at Stream, back to its first message', async () => {
    const channel = await sides.app.channel('long');
    const parent = await say(channel, 'ann', 'First of all');
    for (let index = 0; index < 70; index += 1) await say(channel, 'ben', `Message ${index}`);
    await say(channel, 'ben', 'In the thread', { parent_id: parent });
    await sides.app.fault({ path: '/channels/*', status: 429, retry_after_s: 1 });
    expect(await importOf('messaging:long')).toMatchObject({
      code: 0,
      report: { channels: 1, messages: 72 },
    });
    expect(await sides.parley.models.ChatMessage.countDocuments({ cid: 'messaging:long' })).toBe(72);
    expect(await importOf('messaging:long')).toMatchObject({ code: 0, report: { started: 0 } });
  }, 60_000);

  test('what cannot be read of a channel is named, and the rest comes', async () => {
    const state = {
      channel: { cid: 'messaging:damaged', created_at: '2026-03-01T12:00:00Z' },
      messages: [
        { id: 'damaged-1', text: 'Hello', user: { id: 'ann' }, created_at: '2026-03-01T12:00:01Z' },
        { id: 'damaged-2', text: 'Hello', user: { id: 'ann' }, created_at: 'later' },
        { id: 'damaged-3', text: 'Nobody wrote this', created_at: '2026-03-01T12:00:01Z' },
      ],
    };
    const from = file('damaged.json', `${JSON.stringify(state)}\n{"channel":{}}\n`);
    const { code, err, report } = await importOf(from);
    expect({ code, report }).toMatchObject({ code: 1, report: { channels: 1, refused: 1 } });
    expect(err).toContain(`${from}, channel 1 (line 1): messages.1.created_at: is not a time`);
    expect(err).toContain(`${from}, channel 1 (line 1): message.new of damaged-3: message.user: is missing`);
    expect(err).toContain(`${from}, channel 2 (line 2): channel.cid: `);
    expect(await sides.parley.models.ChatMessage.exists({ stream_message_id: 'damaged-1' })).not.toBeNull();
  });

  test('what is not JSON is named with its line, and the rest brought in', async () => {
    const good = {
      channel: { cid: 'messaging:good', created_at: '2026-03-01T12:00:00Z' },
      messages: [{ id: 'good-1', text: 'Hello', user: { id: 'ann' }, created_at: '2026-03-01T12:00:01Z' }],
    };
    const from = file('half.json', `[\n{"channel":\n  {"cid" 1}},\n${JSON.stringify(good)}]`);
    const { code, err, report } = await importOf(from);
    expect({ code, report }).toMatchObject({ code: 1, report: { channels: 1, faults: 1 } });
    expect(err).toContain(`${from}, channel 1 (line 2): is not JSON: see line 3`);
    expect(await sides.parley.models.ChatMessage.exists({ stream_message_id: 'good-1' })).not.toBeNull();
  });

  test.each([
    ['{"type":"message","data":{}}', 'channel 1 (line 1): this is an export of version v2'],
    ['[{"channel":{}', 'line 1: the object that begins here does not end'],
    ['[]', 'has no channel in it'],
  ])('%j is no export', async (text, message) => {
    const { code, err } = await importOf(file('other.json', text));
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(message) });
  });

  test.each([
    ['nowhere.json', 'There is no file nowhere.json, and it is no cid'],
    ['messaging:nowhere', 'Stream has no channel messaging:nowhere'],
  ])('%s is nothing to import', async (from, message) => {
    const { code, err } = await importOf(from);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(message) });
  });
}
