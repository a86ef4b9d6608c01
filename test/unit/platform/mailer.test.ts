import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { createMailer, type NotificationMailer } from '../../../src/platform/outbound/mailer';

let server: SMTPServer;
let mailer: NotificationMailer;
let mails: { mail: ParsedMail; to: string[] }[];
/** The reply to recipients, where it is not OK. */
let refusal: { code: number; text: string } | undefined;
/** The server takes a mail only when it is told to. */
let thinking: Promise<void> | undefined;

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
      const take = async (): Promise<void> => {
        const mail = await simpleParser(stream);
        mails.push({ mail, to: session.envelope.rcptTo.map(({ address }) => address) });
        await thinking;
      };
      take().then(() => done(), done);
    },
  });
  // A mailer whose time is over hangs up, on a busy machine in the middle of a mail.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});
beforeEach(() => {
  mails = [];
  refusal = undefined;
  thinking = undefined;
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

  test.each([
    ['https://chat.example.com/u?token=x', true],
    ['http://chat.example.com/u?token=x', false],
  ])('offers %s by one click: %s', async (unsubscribeUrl, isOneClick) => {
    const to = { address: 'a@example.com' };
    await mailer.sendNotification({
      messageId: 'n1',
      fromName: 'Us',
      to,
      subject: 's',
      text: 't',
      html: 'h',
      unsubscribeUrl,
    });
    const lines = mails[0]?.mail.headerLines.map(({ line }) => line) ?? [];
    expect(lines).toContain(`List-Unsubscribe: <${unsubscribeUrl}>`);
    expect(lines.includes('List-Unsubscribe-Post: List-Unsubscribe=One-Click')).toBe(isOneClick);
  });

  test('waits no longer for the server than it says, nor than who sends wants', async () => {
    let think = (): void => undefined;
    thinking = new Promise((resolve) => (think = resolve));
    const { port } = server.server.address() as AddressInfo;
    const hurried = createMailer({
      url: `smtp://127.0.0.1:${port}`,
      from: 'parley@example.com',
      timeoutMs: 200,
    });
    const letter = {
      messageId: 'n1',
      fromName: 'Us',
      to: { address: 'a@example.com' },
      subject: 's',
      text: 't',
      html: 'h',
    };
    const failure = { vendor: 'mail', code: 'EABORT', retryable: true };
    await expect(hurried.sendNotification(letter)).rejects.toMatchObject(failure);
    await expect(hurried.send(mail)).rejects.toMatchObject(failure);
    await expect(mailer.sendNotification(letter, AbortSignal.timeout(200))).rejects.toMatchObject(failure);
    hurried.close();
    think();
    thinking = undefined;
    expect(await mailer.sendNotification(letter)).toMatch(/^250/);
  });
});
