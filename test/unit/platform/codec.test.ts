import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import fc from 'fast-check';
import { createPayloadCodec } from '../../../src/platform/temporal/codec';
import type { MessageNewInput } from '../../../src/chat/contract';
import { eventOf, messageNew } from '../inbox/parsed';

const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64');

const payloadOf = (value: unknown): Payload => defaultPayloadConverter.toPayload(value);
const valueOf = (payload: Payload | undefined): unknown =>
  defaultPayloadConverter.fromPayload(payload as Payload);

/** The input of a workflow whose event MongoDB did not take. */
function inlineInput(text: string): MessageNewInput {
  const body = messageNew({ text });
  const event = eventOf(body);
  const inline = { body: JSON.stringify(body), event, receivedAt: 1 };
  return { eventId: 'message.new/m1', expectedDecision: 'allow', inline_event: inline };
}

async function encoded(value: unknown, keys: readonly string[] = [key(1)]): Promise<Payload> {
  const [payload] = await createPayloadCodec(keys).encode([payloadOf(value)]);
  return payload as Payload;
}

describe('the payload codec', () => {
  test('hides what people wrote, and gives it back', async () => {
    const input = inlineInput('a secret text');
    const payload = await encoded(input);
    for (const part of ['secret', 'buyer-1', 'inline_event', 'messaging']) {
      expect(Buffer.from(payload.data ?? []).includes(part)).toBe(false);
      expect(JSON.stringify(payload)).not.toContain(Buffer.from(part).toString('base64').slice(0, -2));
    }
    const [decoded] = await createPayloadCodec([key(1)]).decode([payload]);
    expect(valueOf(decoded)).toEqual(input);
  });

  test('gives back any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const codec = createPayloadCodec([key(1)]);
        const input = inlineInput(text);
        expect(valueOf((await codec.decode(await codec.encode([payloadOf(input)])))[0])).toEqual(input);
      }),
    );
  });

  test('never encrypts twice alike', async () => {
    const input = inlineInput('the same');
    const [first, second] = [await encoded(input), await encoded(input)];
    expect(Buffer.from(first.data ?? []).equals(Buffer.from(second.data ?? []))).toBe(false);
  });

  test.each([
    [{ eventId: 'message.new/m1', expectedDecision: 'allow' }],
    [{ messageId: 'm1' }],
    ['text'],
    [null],
    [7],
  ])('leaves what is no event readable in the Temporal UI: %j', async (value) => {
    expect(await encoded(value)).toEqual(payloadOf(value));
    expect(await encoded(value, [])).toEqual(payloadOf(value));
  });

  test('leaves payloads of others and without data as they are, both ways', async () => {
    const codec = createPayloadCodec([key(1)]);
    const others: Payload[] = [{}, { metadata: {} }, payloadOf(new Uint8Array([1, 2])), payloadOf(undefined)];
    expect(await codec.encode(others)).toEqual(others);
    expect(await codec.decode(others)).toEqual(others);
  });

  test('encrypts with the first key and reads with all, as a rotation needs', async () => {
    const input = inlineInput('rotated');
    const old = await encoded(input, [key(1)]);
    const rotating = createPayloadCodec([key(2), key(1)]);
    expect(valueOf((await rotating.decode([old]))[0])).toEqual(input);
    const fresh = await rotating.encode([payloadOf(input)]);
    expect(valueOf((await createPayloadCodec([key(2)]).decode(fresh))[0])).toEqual(input);
    await expect(createPayloadCodec([key(1)]).decode(fresh)).rejects.toThrow(
      /has no key with the id [0-9a-f]{16}/,
    );
  });

  test('does not say the key when it is missing', async () => {
    const payload = await encoded(inlineInput('x'), [key(1)]);
    await expect(createPayloadCodec([]).decode([payload])).rejects.toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(key(1)) }),
    );
  });

  test('rather fails than sends an event in the clear', async () => {
    await expect(createPayloadCodec([]).encode([payloadOf(inlineInput('x'))])).rejects.toThrow(
      /PAYLOAD_ENCRYPTION_KEYS/,
    );
  });

  test('notices any change of what it encrypted', async () => {
    const payload = await encoded(inlineInput('x'));
    const data = Buffer.from(payload.data ?? []);
    await fc.assert(
      fc.asyncProperty(fc.nat(data.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Buffer.from(data);
        changed[at] = (changed[at] ?? 0) ^ by;
        await expect(createPayloadCodec([key(1)]).decode([{ ...payload, data: changed }])).rejects.toThrow();
      }),
    );
    await expect(
      createPayloadCodec([key(1)]).decode([{ ...payload, data: data.subarray(0, 20) }]),
    ).rejects.toThrow();
  });
});
