import fc from 'fast-check';
import { withVersion, type Version } from '../../../src/chat/domain/message-versions';
import type { MessageState } from '../../../src/chat/domain/message-state';

const BLANK: MessageState = {
  stream_message_id: 'm1',
  stream_channel_id: 'c1',
  cid: 'messaging:c1',
  text: '',
  attachments: [],
  type: 'regular',
  edited: false,
  edit_history: [],
  is_flagged: false,
};

const version = (at: number, text: string): Version => ({
  at: new Date(at),
  content: { text, attachments: [{ text: `${at}` }, { text }] },
});
const after = (versions: readonly Version[]): MessageState =>
  versions.reduce((message, one) => withVersion(message, one, { hidden: false, at: one.at }, true), BLANK);

test('a message whose edits are very long stays within its document, with its first and its latest text', () => {
  const edits = Array.from({ length: 40 }, (_, index) => version(index, `${index} `.padEnd(700_000, 'x')));
  const message = after(edits);
  expect(JSON.stringify(message).length).toBeLessThan(3_200_000);
  expect(message.text.startsWith('39 ')).toBe(true);
  expect(message.edit_history[0]?.text.startsWith('0 ')).toBe(true);
});

test('which versions are kept does not depend on their order', () => {
  const text = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom(1, 19_000, 21_000, 30_000));
  fc.assert(
    fc.property(
      fc
        .array(text, { maxLength: 8 })
        .chain((texts) =>
          fc.tuple(fc.constant(texts), fc.shuffledSubarray([...texts.keys()], { minLength: texts.length })),
        ),
      ([texts, order]) => {
        const versions = texts.map(([number, length], index) =>
          version(index, `${index}-${number}`.padEnd(length, 'x')),
        );
        expect(after(order.flatMap((index) => versions[index] ?? []))).toEqual(after(versions));
      },
    ),
    { numRuns: 40 },
  );
});
