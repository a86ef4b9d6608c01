import fc from 'fast-check';
import { smtpAnswer, smtpFailure } from '../../../src/platform/outbound/smtp-reply';

describe('the answer of a mail server', () => {
  test.each([
    ['250 2.0.0 Ok: queued as 4F9D195432', '250 2.0.0 4F9D195432'],
    ['250 OK id=1tAbCd-0001Xy-2Z', '250 1tAbCd-0001Xy-2Z'],
    ['250 Ok 0102018f2a-000000', '250 0102018f2a-000000'],
    ['250 2.0.0 OK  1700000000 a1-20020a05 - gsmtp', '250 2.0.0 1700000000'],
    ['250 OK: message queued', '250'],
    ['250 2.6.0 <id@example.com> queued mail for delivery to ada@example.com', '250 2.6.0'],
    ['250 queued as ada@example.com', '250'],
    ['', '250'],
  ])('%j is kept as %j', (said, kept) => expect(smtpAnswer(said)).toBe(kept));

  test('is kept without any address', () => {
    fc.assert(
      fc.property(
        fc.emailAddress(),
        fc.constantFrom('queued as ', 'Ok ', 'id=', '2.0.0 Ok: queued as <'),
        (address, words) => {
          const kept = smtpAnswer(`250 ${words}${address}`);
          expect(kept).not.toContain('@');
          expect(kept).not.toContain(address.split('@')[1]);
        },
      ),
    );
  });
});

describe('a refusal', () => {
  test.each([
    [
      { responseCode: 550, response: '550 5.1.1 <a@b.example> no such user', command: 'RCPT TO' },
      '550 5.1.1',
      false,
      true,
    ],
    [{ responseCode: 554, response: '554 5.7.1 spam', command: 'DATA' }, '554 5.7.1', false, false],
    [{ responseCode: 552, response: '552 too large', command: 'MAIL FROM' }, '552', false, false],
    [{ responseCode: 450, response: '450 4.2.0 greylisted', command: 'RCPT TO' }, '450 4.2.0', true, false],
    [{ code: 'EENVELOPE' }, 'EENVELOPE', false, false],
    // Of the server or of our account, not of who is written to.
    [{ responseCode: 554, response: '554 5.7.1 blocked', command: 'CONN' }, '554 5.7.1', true, false],
    [{ responseCode: 550, response: '550 5.1.1 who?', command: 'EHLO' }, '550 5.1.1', true, false],
    [{ responseCode: 502, response: '502 no', command: 'STARTTLS' }, '502', true, false],
    [{ code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, '535', true, false],
    [{ code: 'ECONNECTION' }, 'ECONNECTION', true, false],
    [{ code: 'EAUTH' }, 'EAUTH', true, false],
    [{}, 'unknown', true, false],
  ])('%j', (error, code, retryable, gone) => {
    expect(smtpFailure(error)).toMatchObject({
      vendor: 'mail',
      code,
      retryable,
      gone,
      message: `mail: ${code}`,
    });
  });
});
