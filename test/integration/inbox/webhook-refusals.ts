import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { signBody } from '../../../src/inbox/verify-signature';
import { API_SECRET } from '../../support/environment';
import { type TestParley, WEBHOOK_PATH } from '../../support/parley';
import { expectProblem } from '../../support/problem';
import { messageNew } from '../../support/webhook-bodies';

export function webhookRefusals(parley: TestParley): void {
  const MEGABYTE = 1_048_576;

  afterEach(async () => {
    expect(await parley.models.WebhookEvent.countDocuments()).toBe(0);
  });

  describe('the webhook refuses', () => {
    const good = signBody(JSON.stringify(messageNew({ id: 'm1' })), API_SECRET);

    test('a body without a signature', async () => {
      const response = await fetch(`${parley.url}${WEBHOOK_PATH}`, {
        method: 'POST',
        body: JSON.stringify(messageNew()),
      });
      await expectProblem(response, 401, 'invalid_signature');
    });

    test.each([
      ['of another secret', signBody(JSON.stringify(messageNew({ id: 'm1' })), 'another secret')],
      ['of another body', signBody('{}', API_SECRET)],
      ['that is empty', ''],
      ['that is cut short', good.slice(0, -1)],
      ['with something behind it', `${good}zz`],
      ['that is given twice', `${good}, ${good}`],
      ['of no hexadecimal digits', 'z'.repeat(64)],
      ['with a scheme in front', `sha256=${good}`],
    ])('a signature %s', async (_, signature) => {
      const response = await parley.post(messageNew({ id: 'm1' }), { 'x-signature': signature });
      const { detail } = await expectProblem(response, 401, 'invalid_signature');
      expect(detail).not.toContain(good);
    });

    test('a body that was changed after it was signed', async () => {
      const body = JSON.stringify(messageNew({ id: 'm1' }));
      const response = await parley.post(body.replace('Hello', 'Hellp'), { 'x-signature': good });
      await expectProblem(response, 401, 'invalid_signature');
    });

    test('a gzip body whose signature is over the compressed bytes', async () => {
      await expectProblem(
        await parley.post(gzipSync(JSON.stringify(messageNew()))),
        401,
        'invalid_signature',
      );
    });

    test('gzip that is broken', async () => {
      const body = JSON.stringify(messageNew());
      const response = await parley.post(gzipSync(body).subarray(0, -9), {
        'x-signature': signBody(body, API_SECRET),
      });
      await expectProblem(response, 401, 'invalid_signature');
    });

    test('no body at all', async () => {
      const response = await fetch(`${parley.url}${WEBHOOK_PATH}`, {
        method: 'POST',
        headers: { 'x-signature': signBody('', API_SECRET) },
      });
      await expectProblem(response, 400, 'invalid_json');
    });

    test.each(['not json', '{"type":', '', '\u0000', 'NaN', "{'type':'message.new'}"])(
      'a signed body that is not JSON: %j',
      async (body) => {
        await expectProblem(await parley.post(body), 400, 'invalid_json');
      },
    );

    test('ten megabytes', async () => {
      const response = await parley.post(
        JSON.stringify(messageNew({ message: { text: 'x'.repeat(10 * MEGABYTE) } })),
      );
      await expectProblem(response, 413, 'payload_too_large');
    });

    test('a gzip bomb, also with a good signature, without the memory that it asks for', async () => {
      const plain = Buffer.alloc(512 * MEGABYTE);
      const bomb = gzipSync(plain);
      const signature = signBody(plain, API_SECRET);
      expect(bomb.length).toBeLessThan(MEGABYTE);
      const before = process.memoryUsage.rss();
      const response = await parley.post(bomb, { 'content-encoding': 'gzip', 'x-signature': signature });
      await expectProblem(response, 413, 'payload_too_large');
      expect(process.memoryUsage.rss() - before).toBeLessThan(100 * MEGABYTE);
    });

    test('a body one byte over the limit, raw or inflated; one at the limit it takes', async () => {
      const over = Buffer.alloc(MEGABYTE + 1, ' ');
      await expectProblem(await parley.post(over), 413, 'payload_too_large');
      const inflated = await parley.post(gzipSync(over), { 'x-signature': signBody(over, API_SECRET) });
      await expectProblem(inflated, 413, 'payload_too_large');
      const full = Buffer.alloc(MEGABYTE, ' ');
      await expectProblem(await parley.post(full), 400, 'invalid_json');
      const fullInflated = await parley.post(gzipSync(full), { 'x-signature': signBody(full, API_SECRET) });
      await expectProblem(fullInflated, 400, 'invalid_json');
    });

    test.each<['br' | 'deflate', (body: Buffer) => Buffer]>([
      ['br', (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })],
      ['deflate', deflateSync],
    ])('a bomb of %s, and what does not inflate', async (encoding, pack) => {
      const plain = Buffer.alloc(2 * MEGABYTE);
      const signature = signBody(plain, API_SECRET);
      const bomb = await parley.post(pack(plain), { 'content-encoding': encoding, 'x-signature': signature });
      await expectProblem(bomb, 413, 'payload_too_large');
      const broken = await parley.post(messageNew(), { 'content-encoding': encoding });
      await expectProblem(broken, 401, 'invalid_signature');
    });

    test.each(['zstd', 'gzip, gzip', 'gzip, br', 'identity, br', 'x'])(
      'the content encoding %s',
      async (encoding) => {
        const response = await parley.post(messageNew(), { 'content-encoding': encoding });
        await expectProblem(response, 415, 'unsupported_media_type');
      },
    );

    test.each(['GET', 'PUT', 'DELETE', 'PATCH'])('%s', async (method) => {
      const response = await fetch(`${parley.url}${WEBHOOK_PATH}`, { method });
      expect(response.status).toBeLessThan(500);
      expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    });
  });
}
