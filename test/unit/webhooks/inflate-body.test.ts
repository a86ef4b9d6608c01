import fc from 'fast-check';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { ProblemError } from '../../../src/errors';
import { inflateBody } from '../../../src/webhooks/inflate-body';

const MAX = 10_000;
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

  test('tells of every inflated byte as it comes, and stops where there is no room', async () => {
    const plain = Buffer.alloc(1_000_000, 'a');
    let told = 0;
    const take = (bytes: number): void => void (told += bytes);
    await inflateBody(gzipSync(plain), plain.length, take);
    expect(told).toBe(plain.length);
    told = 0;
    await inflateBody(text, MAX, take);
    expect(told).toBe(0);

    const noRoom = new ProblemError('unavailable', 'no room');
    const takeSome = (bytes: number): void => {
      told += bytes;
      if (told > 100_000) throw noRoom;
    };
    await expect(inflateBody(gzipSync(plain), plain.length, takeSome)).rejects.toBe(noRoom);
    expect(told).toBeLessThan(200_000);
  });

  test('counts members that follow each other together', async () => {
    const half = gzipSync(Buffer.alloc(MAX / 2, 'a'));
    const two = await inflateBody(Buffer.concat([half, half]), MAX);
    expect(two).toMatchObject({ kind: 'body' });
    expect(await inflateBody(Buffer.concat([half, half, half]), MAX)).toEqual({ kind: 'too_large' });
  });

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
    await fc.assert(
      fc.asyncProperty(anything, fc.nat(400), async (raw, max) => {
        const result = await inflateBody(Buffer.from(raw), max + 1);
        if (result.kind === 'body') expect(result.body.length).toBeLessThanOrEqual(max + 1);
      }),
      { numRuns: 300 },
    );
  });

  test('gives back whatever was compressed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (array) => {
        const body = Buffer.from(array);
        expect(await inflateBody(gzipSync(body), MAX)).toEqual({ kind: 'body', body });
      }),
    );
  });
});
