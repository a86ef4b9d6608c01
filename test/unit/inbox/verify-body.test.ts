import { deflateRawSync, gzipSync } from 'node:zlib';
import { createLane } from '../../../src/inbox/lane';
import { createVerifyBody } from '../../../src/inbox/verify-body';
import { signBody } from '../../../src/inbox/verify-signature';
import { deferred } from './fakes';

const SECRET = 'parley-test-secret';
const MEGABYTE = 1_048_576;
const BAD = 'f'.repeat(64);
const text = Buffer.from('{"type":"message.new"}');
const large = Buffer.alloc(MEGABYTE, 'a');

const code = (expected: string) => expect.objectContaining({ code: expected });

function verifier(isSuspect = false) {
  const verify = createVerifyBody({ secrets: [SECRET], maxBytes: MEGABYTE });
  return (raw: Buffer, signature = signBody(raw, SECRET), encoding?: 'br' | 'deflate') =>
    verify({ raw, encoding, signature, isSuspect: () => Promise.resolve(isSuspect) });
}

test.each([false, true])(
  'gives the signed bytes, however they are packed (suspect: %s)',
  async (isSuspect) => {
    const verify = verifier(isSuspect);
    for (const body of [text, large, Buffer.alloc(0), Buffer.alloc(65_536, 'a'), Buffer.alloc(65_537, 'a')]) {
      // Jest takes a second to compare a megabyte.
      for (const verified of [
        await verify(body),
        await verify(gzipSync(body), signBody(body, SECRET)),
        await verify(deflateRawSync(body), signBody(body, SECRET), 'deflate'),
      ])
        expect(verified.equals(body)).toBe(true);
    }
  },
);

test('refuses what is not signed, does not inflate, or inflates to too much', async () => {
  const verify = verifier();
  const over = Buffer.alloc(MEGABYTE + 1, 'a');
  for (const body of [text, large]) {
    await expect(verify(body, BAD)).rejects.toEqual(code('invalid_signature'));
    await expect(verify(gzipSync(body), BAD)).rejects.toEqual(code('invalid_signature'));
    await expect(verify(gzipSync(body))).rejects.toEqual(code('invalid_signature'));
    const cut = gzipSync(body).subarray(0, -9);
    await expect(verify(cut, signBody(body, SECRET))).rejects.toEqual(code('invalid_signature'));
  }
  await expect(verify(gzipSync(over), signBody(over, SECRET))).rejects.toEqual(code('payload_too_large'));
});

test('of suspects, few large bodies wait, and more are told to; small ones go through all the time', async () => {
  const verify = verifier(true);
  const bomb = gzipSync(large);
  const attempts = Array.from({ length: 40 }, () => verify(bomb, BAD).catch((error: unknown) => error));
  expect(await verify(gzipSync(text), signBody(text, SECRET))).toEqual(text);
  const errors = await Promise.all(attempts);
  expect(errors.filter((error) => (error as { code: string }).code === 'too_many_requests')).toHaveLength(23);
  expect((await verify(bomb, signBody(large, SECRET))).equals(large)).toBe(true);
});

describe('a lane', () => {
  const lane = (concurrency: number, maxWaiting: number) =>
    createLane({ concurrency, maxWaiting, refusal: () => new Error('full') });

  test('runs so much at a time, in order, and refuses what is over', async () => {
    const run = lane(2, 1);
    const gates = [deferred(), deferred(), deferred()];
    const begun: number[] = [];
    const work = (index: number) => () => {
      begun.push(index);
      return gates[index]?.promise ?? Promise.resolve();
    };
    const all = [run(work(0)), run(work(1)), run(work(2))];
    await expect(run(work(3))).rejects.toThrow('full');
    expect(begun).toEqual([0, 1]);
    gates[1]?.resolve();
    await all[1];
    await new Promise(setImmediate);
    expect(begun).toEqual([0, 1, 2]);
    gates[0]?.resolve();
    gates[2]?.resolve();
    await Promise.all(all);
    await Promise.all([run(work(4)), run(work(5))]);
  });

  test('goes on after a failure', async () => {
    const run = lane(1, 10);
    const failing = run(() => Promise.reject(new Error('bad')));
    const next = run(() => Promise.resolve('good'));
    await expect(failing).rejects.toThrow('bad');
    expect(await next).toBe('good');
  });
});
