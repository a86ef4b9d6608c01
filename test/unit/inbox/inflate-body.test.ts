import fc from 'fast-check';
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { inflateBody, type BodyEncoding } from '../../../src/inbox/inflate-body';

const MAX = 10_000;
const QUICKLY = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const LARGEST_WINDOW = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 24 },
};
const text = Buffer.from('{"type":"message.new"}');

describe('inflateBody', () => {
  test('gives what is not gzip as it is', async () => {
    for (const body of [
      text,
      Buffer.alloc(0),
      Buffer.from([0x1f]),
      deflateSync(text),
      brotliCompressSync(text),
    ]) {
      expect(await inflateBody(body, MAX)).toEqual({ kind: 'body', body });
    }
  });

  test('inflates gzip', async () => {
    expect(await inflateBody(gzipSync(text), MAX)).toEqual({ kind: 'body', body: text });
    expect(await inflateBody(gzipSync(''), MAX)).toEqual({ kind: 'body', body: Buffer.alloc(0) });
  });

  test('takes exactly the limit and nothing over it, before and after inflating', async () => {
    const full = Buffer.alloc(MAX, 'a');
    expect(await inflateBody(full, MAX)).toMatchObject({ kind: 'body' });
    expect(await inflateBody(gzipSync(full), MAX)).toEqual({ kind: 'body', body: full });
    const over = Buffer.alloc(MAX + 1, 'a');
    expect(await inflateBody(over, MAX)).toEqual({ kind: 'too_large' });
    expect(await inflateBody(gzipSync(over), MAX)).toEqual({ kind: 'too_large' });
  });

  test('stops a bomb at the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1_048_576));
    expect(await inflateBody(bomb, 100_000)).toEqual({ kind: 'too_large' });
  });

  test('counts members that follow each other together', async () => {
    const half = gzipSync(Buffer.alloc(MAX / 2, 'a'));
    const two = await inflateBody(Buffer.concat([half, half]), MAX);
    expect(two).toMatchObject({ kind: 'body' });
    expect(await inflateBody(Buffer.concat([half, half, half]), MAX)).toEqual({ kind: 'too_large' });
  });

  test.each<[string, BodyEncoding | undefined, (plain: Buffer) => Buffer]>([
    ['gzip', undefined, (plain) => gzipSync(plain)],
    ['brotli', 'br', (plain) => brotliCompressSync(plain, QUICKLY)],
    ['brotli with its largest window', 'br', (plain) => brotliCompressSync(plain, LARGEST_WINDOW)],
    ['deflate with the header of zlib', 'deflate', (plain) => deflateSync(plain)],
    ['deflate without it', 'deflate', (plain) => deflateRawSync(plain)],
    ['deflate that does not compress', 'deflate', (plain) => deflateRawSync(plain, { level: 0 })],
    ['deflate with another window', 'deflate', (plain) => deflateSync(plain, { windowBits: 9, level: 9 })],
  ])(
    'gives back whatever was packed with %s, up to the limit exactly; cut short it is broken',
    async (_, encoding, pack) => {
      const plain = fc.oneof(
        fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes)),
        fc.json().map((json) => Buffer.from(json)),
        fc.nat(MAX).map((length) => Buffer.alloc(length, 'a')),
      );
      await fc.assert(
        fc.asyncProperty(plain, fc.nat(), async (body, at) => {
          const packed = pack(body);
          // What does not compress grows: beyond the limit it is refused as it came.
          const expected = packed.length > MAX ? { kind: 'too_large' } : { kind: 'body', body };
          expect(await inflateBody(packed, MAX, encoding)).toEqual(expected);
          const limit = Math.max(packed.length, body.length);
          expect(await inflateBody(packed, limit, encoding)).toEqual({ kind: 'body', body });
          if (packed.length < body.length)
            expect(await inflateBody(packed, body.length - 1, encoding)).toEqual({ kind: 'too_large' });
          const cut = packed.subarray(
            0,
            encoding === undefined ? 2 + (at % (packed.length - 2)) : at % packed.length,
          );
          expect(await inflateBody(cut, MAX, encoding)).toEqual({ kind: 'broken' });
        }),
        { numRuns: 25 },
      );
      const bomb = pack(Buffer.alloc(8 * 1_048_576));
      expect(await inflateBody(bomb, 100_000, encoding)).toEqual({ kind: 'too_large' });
    },
  );

  test('says that gzip is broken: cut short, damaged, only its first bytes', async () => {
    const body = gzipSync(text);
    const damaged = Buffer.from(body);
    damaged[body.length - 6] = (damaged[body.length - 6] ?? 0) ^ 0xff;
    for (const broken of [body.subarray(0, -1), body.subarray(0, 12), damaged, Buffer.from([0x1f, 0x8b])]) {
      expect(await inflateBody(broken, MAX)).toEqual({ kind: 'broken' });
    }
  });

  test('never throws and never gives more than the limit', async () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    const anything = fc.oneof(
      bytes,
      bytes.map((array) => Buffer.concat([Buffer.from([0x1f, 0x8b]), array])),
      bytes.map((array) => Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), array])),
      fc.tuple(bytes, bytes).map(([inside, behind]) => Buffer.concat([gzipSync(inside), behind])),
    );
    const encodings = fc.constantFrom<BodyEncoding | undefined>(undefined, 'br', 'deflate');
    await fc.assert(
      fc.asyncProperty(anything, fc.nat(400), encodings, async (raw, max, encoding) => {
        const result = await inflateBody(Buffer.from(raw), max + 1, encoding);
        if (result.kind === 'body') expect(result.body.length).toBeLessThanOrEqual(max + 1);
      }),
      { numRuns: 300 },
    );
  });
});
