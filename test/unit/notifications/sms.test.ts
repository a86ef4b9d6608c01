import { createSmsProvider } from '../../../src/notifications/providers/sms';
import { RENDERED } from '../../support/rendered-sample';
import { startTwilioServer, TWILIO_SID, TWILIO_TOKEN } from '../../support/twilio-server';

let twilio: Awaited<ReturnType<typeof startTwilioServer>>;

beforeEach(async () => {
  twilio = await startTwilioServer();
});
afterEach(() => twilio.stop());

const TO = '+4915112345678';

function provider(from = '+15005550006', authToken = TWILIO_TOKEN) {
  return createSmsProvider({ accountSid: TWILIO_SID, authToken, from, baseUrl: `${twilio.url}/` });
}

describe('an SMS', () => {
  test('goes through Twilio, whose id of it is the answer', async () => {
    expect(await provider().send('d1', TO, RENDERED)).toMatch(/^SM[0-9a-f]{32}$/);
    expect(twilio.sent).toEqual([{ To: TO, From: '+15005550006', Body: RENDERED.sms }]);
    expect(twilio.requests[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded');
  });

  test('may come from a messaging service', async () => {
    await provider('MG00000000000000000000000000000001').send('d1', TO, RENDERED);
    expect(twilio.sent).toEqual([
      { To: TO, MessagingServiceSid: 'MG00000000000000000000000000000001', Body: RENDERED.sms },
    ]);
  });

  test('is one line of at most 320 characters, and its text adds no field', async () => {
    await provider().send('d1', TO, { ...RENDERED, sms: `a\r\nb&To=%2B1&From=x ${'é'.repeat(400)}` });
    const [sms] = twilio.sent;
    expect(sms?.To).toBe(TO);
    expect(sms?.Body).toMatch(/^a b&To=%2B1&From=x é+\.\.\.$/);
    expect(sms?.Body).toHaveLength(304);
  });

  test.each([
    [429, 20429, true],
    [500, 20500, true],
    [503, 20503, true],
    [400, 21211, false],
    [400, 21614, false],
    [403, 20003, false],
  ])('refused with %d (%d): worth a retry %s', async (status, code, retryable) => {
    twilio.faults.push({ status, code, headers: { 'retry-after': '3' } });
    await expect(provider().send('d1', TO, RENDERED)).rejects.toMatchObject({
      message: `sms: ${code}`,
      retryable,
      gone: false,
      retryAfterMs: 3_000,
    });
    expect(twilio.sent).toEqual([]);
  });

  test('to a number that answered STOP: the number is gone', async () => {
    twilio.stopped.add(TO);
    await expect(provider().send('d1', TO, RENDERED)).rejects.toMatchObject({
      message: 'sms: 21610',
      retryable: false,
      gone: true,
    });
  });

  test('with wrong credentials is not worth a retry', async () => {
    await expect(provider(undefined, 'wrong').send('d1', TO, RENDERED)).rejects.toMatchObject({
      message: 'sms: 20003',
      retryable: false,
    });
  });

  test.each(['', '0151 123', '+0123456789', '+49\r\n123456789', `+${'1'.repeat(16)}`])(
    'to %j is not sent: it is no number',
    async (to) => {
      await expect(provider().send('d1', to, RENDERED)).rejects.toMatchObject({
        message: 'sms: invalid_address',
        gone: true,
      });
      expect(twilio.requests).toEqual([]);
    },
  );

  test('that nobody takes may be sent again', async () => {
    const nobody = createSmsProvider({
      accountSid: TWILIO_SID,
      authToken: 'x',
      from: '+1',
      baseUrl: 'http://127.0.0.1:9',
    });
    await expect(nobody.send('d1', TO, RENDERED)).rejects.toMatchObject({
      message: 'sms: ECONNREFUSED',
      retryable: true,
    });
  });
});
