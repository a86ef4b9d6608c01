import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import { ValueError } from '@temporalio/common';

/**
 * A payload whose JSON has this key carries an event's body (`src/chat/contract`). Everything else
 * in Parley's histories is ids, which operators are meant to read in the Temporal UI, so only this is encrypted.
 */
const SENSITIVE_MARK = Buffer.from('"inline_event":');

const ENCODING = Buffer.from('binary/parley-aes-256-gcm');
const IV_BYTES = 12;
const TAG_BYTES = 16;

interface Key {
  readonly id: string;
  readonly secret: Buffer;
}

/**
 * Encrypts payloads that carry texts of people with AES-256-GCM. Payload: IV (12 bytes), tag (16), ciphertext.
 *
 * @param keys base64, 32 bytes each; the first encrypts, all decrypt (a rotation puts the new one first)
 */
export function createPayloadCodec(keys: readonly string[]): PayloadCodec {
  const ring = keys.map((key): Key => {
    const secret = Buffer.from(key, 'base64');
    return { id: createHash('sha256').update(secret).digest('hex').slice(0, 16), secret };
  });
  const current = ring[0];

  const encrypt = (payload: Payload): Payload => {
    const data = Buffer.from(payload.data ?? []);
    if (!data.includes(SENSITIVE_MARK)) return payload;
    if (current === undefined)
      throw new ValueError('PAYLOAD_ENCRYPTION_KEYS is not set, so an event cannot be encrypted');
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', current.secret, iv);
    const inner = Buffer.from(
      JSON.stringify({ metadata: toBase64(payload.metadata), data: data.toString('base64') }),
    );
    const ciphertext = Buffer.concat([cipher.update(inner), cipher.final()]);
    return {
      metadata: { encoding: ENCODING, 'encryption-key-id': Buffer.from(current.id) },
      data: Buffer.concat([iv, cipher.getAuthTag(), ciphertext]),
    };
  };

  const decrypt = (payload: Payload): Payload => {
    const encoding = payload.metadata?.['encoding'];
    if (encoding === undefined || encoding === null || !ENCODING.equals(encoding)) return payload;
    const id = Buffer.from(payload.metadata?.['encryption-key-id'] ?? []).toString();
    const key = ring.find((one) => one.id === id);
    if (key === undefined) throw new ValueError(`PAYLOAD_ENCRYPTION_KEYS has no key with the id ${id}`);
    const data = Buffer.from(payload.data ?? []);
    const decipher = createDecipheriv('aes-256-gcm', key.secret, data.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAuthTag(data.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const plain = Buffer.concat([decipher.update(data.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    const inner = JSON.parse(plain.toString()) as { metadata: Record<string, string>; data: string };
    return { metadata: fromBase64(inner.metadata), data: Buffer.from(inner.data, 'base64') };
  };

  return {
    encode: async (payloads) => payloads.map(encrypt),
    decode: async (payloads) => payloads.map(decrypt),
  };
}

function toBase64(metadata: Payload['metadata']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString('base64')]),
  );
}

function fromBase64(metadata: Record<string, string>): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(metadata).map(([name, value]) => [name, Buffer.from(value, 'base64')]),
  );
}
