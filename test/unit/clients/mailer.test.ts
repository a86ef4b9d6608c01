import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { createMailer, type Mailer } from '../../../src/clients/mailer';

let server: SMTPServer;
let mailer: Mailer;
let mails: { mail: ParsedMail; to: string[] }[];
/** The reply to recipients, where it is not OK. */
let refusal: { code: number; text: string } | undefined;

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) =>
      done(
        refusal === undefined
          ? undefined
          : Object.assign(new Error(refusal.text), { responseCode: refusal.code }),
      ),
    onData: (stream, session, done) => {
      void simpleParser(stream).then((mail) => {
        mails.push({ mail, to: session.envelope.rcptTo.map(({ address }) => address) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});
beforeEach(() => {
  mails = [];
  refusal = undefined;
  const { port } = server.server.address() as AddressInfo;
  mailer = createMailer({ url: `smtp://127.0.0.1:${port}`, from: 'parley@example.com' });
});
afterEach(() => mailer.close());
afterAll(
  () =>
    new Promise<void>((resolve) => {
      server.close(resolve);
    }),
);

const mail = {
  messageId: 'case-removed-bTE',
  to: ['a@example.com', 'b@example.com'],
  subject: 'Hello',
  text: 'Hi\n.\nall',
};

describe('the mailer', () => {
  test('sends a mail to all its recipients, as Parley, under its own id', async () => {
    await mailer.send(mail);
    expect(mails).toHaveLength(1);
    const [sent] = mails;
    expect(sent?.to).toEqual(mail.to);
    expect(sent?.mail).toMatchObject({ subject: 'Hello', messageId: '<case-removed-bTE@parley>' });
    expect(sent?.mail.from?.text).toContain('parley@example.com');
    expect(sent?.mail.text?.trim()).toBe('Hi\n.\nall');
  });

  test('lets no subject begin a header of its own', async () => {
    await mailer.send({ ...mail, subject: 'Spam removed: x\r\nBcc: everyone@example.com\r\n\r\nbody' });
    const [sent] = mails;
    expect(sent?.to).toEqual(mail.to);
    expect(sent?.mail.headers.has('bcc')).toBe(false);
    expect(sent?.mail.subject).toBe('Spam removed: x Bcc: everyone@example.com body');
  });

  test.each([
    [450, true],
    [421, true],
    [550, false],
  ])('a reply of %d may pass: %s', async (code, retryable) => {
    refusal = { code, text: 'what somebody wrote' };
    const failure = mailer.send(mail);
    await expect(failure).rejects.toMatchObject({ vendor: 'mail', retryable });
    await expect(failure).rejects.toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('somebody') }),
    );
  });

  test('that nobody listens may pass', async () => {
    const nobody = createMailer({ url: 'smtp://127.0.0.1:9', from: 'parley@example.com' });
    await expect(nobody.send(mail)).rejects.toMatchObject({ vendor: 'mail', retryable: true });
    await expect(nobody.check()).rejects.toMatchObject({ vendor: 'mail', retryable: true });
    nobody.close();
    await mailer.check();
  });
});
