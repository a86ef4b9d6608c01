import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { decodeSqsBody } from '../../../src/inbox/sqs/sqs-body';
import published from '../../support/payloads/sqs.message.new.json';

const MAX = 1_048_576;

async function textOf(message: string): Promise<string> {
  const decoded = await decodeSqsBody(message, MAX);
  if (decoded.kind !== 'body') throw new Error(decoded.kind);
  return decoded.body.toString();
}

const base64 = (bytes: Buffer | string): string => Buffer.from(bytes).toString('base64');

/** What Stream can send: an object; dressed in blanks as JSON allows them. */
const event = fc
  .tuple(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), fc.constantFrom('', ' ', '\n\t'))
  .map(([object, blanks]) => `${blanks}${JSON.stringify(object)}${blanks}`);

describe('the text of an SQS message', () => {
  test('is read as it is, out of base64, and out of base64 and gzip: the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(event, async (json) => {
        expect(await textOf(json)).toBe(json);
        expect(await textOf(base64(json))).toBe(json);
        expect(await textOf(base64(gzipSync(json)))).toBe(json);
      }),
    );
  });

  test("as in Stream's published sample", async () => {
    const json = JSON.stringify(published, undefined, 2);
    expect(await textOf(json)).toBe(json);
    expect(JSON.parse(await textOf(base64(gzipSync(json))))).toEqual(published);
  });

  test('in base64 with broken lines, as the command line makes it', async () => {
    const lines = base64(JSON.stringify(published)).replaceAll(/.{76}/g, '$&\n');
    expect(JSON.parse(await textOf(`${lines}\n`))).toEqual(published);
  });

  test('whatever it is, gives bytes or says why not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.base64String(),
          fc.uint8Array().map((bytes) => base64(Buffer.from([0x1f, 0x8b, ...bytes]))),
        ),
        async (text) => {
          const decoded = await decodeSqsBody(text, 100);
          expect(['body', 'too_large', 'broken']).toContain(decoded.kind);
          if (decoded.kind === 'body') expect(decoded.body.length).toBeLessThanOrEqual(100);
        },
      ),
    );
  });

  test.each([
    ['a cut gzip', base64(gzipSync('{"type":"x"}').subarray(0, 20)), 'broken'],
    ['a gzip of more than is allowed', base64(gzipSync(Buffer.alloc(MAX + 1))), 'too_large'],
    ['a gzip of as much as is allowed', base64(gzipSync(Buffer.alloc(MAX))), 'body'],
    ['a plain text of more than is allowed', 'é'.repeat(MAX / 2 + 1), 'too_large'],
  ])('%s', async (_, text, kind) => {
    expect((await decodeSqsBody(text, MAX)).kind).toBe(kind);
  });
});
