import { differencesOf } from '../../support/differences';
import { startParley, WEBHOOK_PATH, type TestParley } from '../../support/parley';
import { everythingAtParley, reconciled, settled } from '../../integration/reconciliation/parley-side';
import {
  everythingAtStream,
  say,
  startStreamApp,
  type StreamApp,
} from '../../integration/reconciliation/stream-app';

let app: StreamApp;
let parley: TestParley;
let hook: string;

beforeAll(async () => {
  app = await startStreamApp();
  parley = await startParley({ GETSTREAM_BASE_URL: app.sandbox.url });
  hook = `${parley.url}${WEBHOOK_PATH}`;
});
afterAll(async () => {
  await parley.stop();
  await app.close();
});

describe('after a time in which no webhook arrived', () => {
  test('one pass makes MongoDB what Stream says, and the next one finds nothing', async () => {
    await app.deliverTo(hook);
    const known = await app.channel('known', { colour: 'red' });
    const left = await app.channel('left');
    const gone = await app.channel('gone');
    const edited = await say(known, 'ann', 'Is it stil there?');
    const deleted = await say(known, 'ann', 'Forget that');
    const erased = await say(known, 'ben', 'My number is 1');
    const restored = await say(known, 'ben', 'Yes, it is');
    await app.chat.deleteMessage(restored);
    const parent = await say(known, 'ben', 'Let us talk about the price here');
    await known.markRead({ user_id: 'ann' });
    const reply = await say(known, 'ann', 'Ten?', { parent_id: parent });
    await say(left, 'ann', 'Nothing happens to me');
    await say(gone, 'ann', 'I go with my channel');
    await known.markRead({ user_id: 'ben' });
    await app.sandbox.idle();
    await settled(parley.models);
    // A pass that ran before has seen the channels.
    expect(await reconciled(parley.temporal)).toMatchObject({ found: 0, unsure: 0 });
    expect(await everythingAtParley(parley.models)).toEqual(await everythingAtStream(app));

    await app.deliverTo(undefined);
    await app.chat.partialUpdateMessage(edited, { set: { text: 'Is it still there?' } }, 'ann');
    await app.chat.deleteMessage(deleted);
    await app.chat.deleteMessage(erased, true);
    await app.chat.undeleteMessage(restored, 'ben');
    await app.chat.partialUpdateMessage(reply, { set: { text: 'Nine?' } }, 'ann');
    await say(known, 'ben', 'Eleven', { parent_id: parent });
    await known.updatePartial({ set: { colour: 'blue', listing_id: 'another-listing' } } as never);
    await known.addMembers(['cleo']);
    await known.removeMembers(['ann']);
    for (let index = 0; index < 60; index += 1)
      await say(known, index % 2 ? 'ben' : 'cleo', `Message ${index}`);
    const unsent = await say(known, 'cleo', 'Written and taken back');
    await app.chat.deleteMessage(unsent);
    await known.markRead({ user_id: 'ben' });
    await say(known, 'cleo', 'One more');
    const made = await app.channel('made', { members: ['cleo', 'dan'], colour: 'green' });
    await say(made, 'dan', 'Hello');
    await made.markRead({ user_id: 'cleo' });
    await say(made, 'dan', 'Are you there?');
    await app.channel('silent');
    await gone.delete();

    const report = await reconciled(parley.temporal);
    expect(await everythingAtParley(parley.models)).toEqual(await everythingAtStream(app));
    expect(await differencesOf(parley.models)).toEqual([]);
    expect(report).toMatchObject({
      refused: 0,
      pending: 0,
      unsure: 0,
      already_known: 0,
      missing: {
        'message.new': 64,
        'message.updated': 2,
        'message.deleted': 2,
        'message.undeleted': 1,
        'channel.created': 2,
        'channel.updated': 1,
      },
      messages_missing_at_stream: 1,
      channels_missing_at_stream: 1,
    });
    expect(report.started).toBe(report.found);
    expect(await reconciled(parley.temporal)).toMatchObject({ found: 0, started: 0, unsure: 0 });
  });
});
