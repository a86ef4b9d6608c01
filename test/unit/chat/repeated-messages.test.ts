import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { idsIn, repeatedMessages } from '../../../src/chat/domain/repeated-messages';
import { eventOf, messageNew } from '../inbox/parsed';

const m1 = { id: 'm1', text: 'secret' };

describe('the messages that a body repeats', () => {
  test.each([
    [{ type: 'reaction.new', message: m1, reaction: { message_id: 'm1', user: { id: 'ann' } } }, ['m1']],
    [{ type: 'message.flagged', flag: { target_message: m1, created_by: { id: 'ann' } } }, ['m1']],
    [
      { type: 'thread.updated', thread: { parent_message: m1, latest_replies: [{ id: 'm2' }] } },
      ['m1', 'm2'],
    ],
    [{ type: 'channel.updated', channel: { id: 'c', pinned_messages: [m1, null] } }, ['m1']],
    [
      {
        type: 'any',
        messages: [[m1], { id: 'm2' }],
        channel: { pending_messages: [{ message: { id: 'm3' } }] },
      },
      ['m1', 'm2', 'm3'],
    ],
    [
      {
        type: 'review_queue_item.new',
        review_queue_item: { id: 'q', entity_id: 'm1', moderation_payload: {} },
      },
      ['m1'],
    ],
    [messageNew({ id: 'r', quoted_message: { ...m1, quoted_message: { id: 'm2' } } }), ['m1', 'm2']],
    // What only sounds like one.
    [
      messageNew({
        note: { id: 'x' },
        message: 'x',
        quoted_message: null,
        messages: [7, { id: 7 }, { id: '' }],
      }),
      [],
    ],
    [null, []],
    ['message', []],
  ])('%#: at any depth, but not the one that the event is about', (json, expected) => {
    const event =
      json !== null && typeof json === 'object' && json.type === 'message.new' ? eventOf(json) : undefined;
    expect(repeatedMessages(json, event).toSorted()).toEqual(expected);
  });

  test('are none in what Stream posts of a plain message or channel', () => {
    const folder = path.join(__dirname, '../../support/payloads');
    for (const name of readdirSync(folder).filter((one) => !one.startsWith('sqs'))) {
      const json: unknown = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
      expect([name, repeatedMessages(json, eventOf(json))]).toEqual([name, []]);
    }
  });

  test('are found however many are made up deeper down, and are bounded', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => ({ id: `made-up-${index}` }));
    const json = messageNew({ id: 'r', note: { deep: { messages: many } }, quoted_message: m1 });
    const found = repeatedMessages(json, eventOf(json));
    expect(found).toContain('m1');
    expect(found).toHaveLength(1_000);
  });

  test('of any JSON are ids, also of one that is deeper than the stack', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        for (const id of repeatedMessages(json)) expect(id).toMatch(/^[^]{1,255}$/u);
      }),
    );
    const deep = JSON.parse(
      `${'{"a":['.repeat(50_000)}{"message":{"id":"m1"}}${']}'.repeat(50_000)}`,
    ) as unknown;
    expect(repeatedMessages(deep)).toEqual(['m1']);
  });
});

describe('the ids in a text that is no JSON', () => {
  test('are those that it names before it breaks off', () => {
    const text = JSON.stringify({ ...messageNew(), channel_id: 'c1' }).slice(0, -20);
    expect(idsIn(text)).toEqual(['m1', 'buyer-1']);
    expect(idsIn('{"message": {\n"id" : "m2", "text":"sec')).toEqual(['m2']);
    expect(idsIn('Hello')).toEqual([]);
  });

  test('are looked for in time that grows as the text does', () => {
    const tookMs = (length: number): number => {
      const began = performance.now();
      for (const hostile of ['"id":"', '"a_', '"id" '.padEnd(14)])
        idsIn(hostile.repeat(length / hostile.length));
      return performance.now() - began;
    };
    tookMs(5_000);
    expect(tookMs(400_000)).toBeLessThan(1_000);
  });
});
