import fc from 'fast-check';
import { startMailCatcher, type MailCatcher } from '../../../local/servers/mail-catcher';
import { hostileView } from '../../../local/notification-samples';
import { createEmailProvider } from '../../../src/notifications/providers/email';
import { createMailer, type NotificationMailer } from '../../../src/platform/outbound/mailer';
import { createRenderer } from '../../../src/notifications/content/render';
import { RENDERED } from '../../support/rendered-sample';

let catcher: MailCatcher;
let mailer: NotificationMailer;

beforeAll(async () => {
  catcher = await startMailCatcher();
  mailer = createMailer({ url: catcher.smtpUrl, from: 'parley@example.com' });
});
beforeEach(() => catcher.clear());
afterAll(async () => {
  mailer.close();
  await catcher.stop();
});

const UNSUBSCRIBE = `https://parley.example/unsubscribe?token=${'x'.repeat(300)}.y-_`;
const HEADERS = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'message-id',
  'mime-version',
  'subject',
  'to',
];

const headerNames = (mail: { headers: [string, string][] } | undefined): string[] =>
  (mail?.headers ?? []).map(([name]) => name.toLowerCase()).toSorted();
const header = (mail: { headers: [string, string][] } | undefined, name: string): string | undefined =>
  mail?.headers.find(([known]) => known.toLowerCase() === name)?.[1];

describe('a notification by e-mail', () => {
  const send = (overrides: Partial<typeof RENDERED> = {}, name = 'Ada', id = 'notification/1') =>
    createEmailProvider(mailer, 'Market').send(
      id,
      { name, address: 'ada@example.com' },
      { ...RENDERED, ...overrides },
    );

  test('has text and HTML, one recipient, and a link to end them with one click', async () => {
    expect(await send({ unsubscribeUrl: UNSUBSCRIBE })).toMatch(/^250/);
    const [mail] = catcher.mails();
    expect(mail).toMatchObject({ to: ['ada@example.com'], subject: RENDERED.subject });
    expect(mail?.text).toContain('An offer');
    expect(mail?.html).toContain('<p>An offer</p>');
    expect(headerNames(mail)).toEqual(HEADERS);
    expect(header(mail, 'from')).toBe('Market <parley@example.com>');
    expect(header(mail, 'to')).toBe('Ada <ada@example.com>');
    expect(header(mail, 'list-unsubscribe')).toBe(`<${UNSUBSCRIBE}>`);
    expect(header(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  });

  test('has no such link where there is none', async () => {
    await send();
    expect(headerNames(catcher.mails()[0])).toEqual(HEADERS.filter((name) => !name.startsWith('list-')));
  });

  test('keeps its Message-ID over retries, whatever the id of the delivery is', async () => {
    const ids = ['notification/1', 'a>\r\nBcc: b@example.com', 'x'.repeat(2_000), 'plain-1'];
    for (const id of ids) {
      await send({}, 'Ada', id);
      await send({}, 'Ada', id);
    }
    const sent = catcher.mails().map((mail) => header(mail, 'message-id') ?? '');
    expect(new Set(sent).size).toBe(ids.length);
    for (const id of sent) expect(id).toMatch(/^<[\w.-]{1,200}@parley>$/);
    expect(sent.slice(6)).toEqual(['<plain-1@parley>', '<plain-1@parley>']);
  });

  test('whatever people call themselves and their things, has these headers and this recipient', async () => {
    const hostile = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 20 }),
          fc.constantFrom(
            '\r\nBcc: all@example.com\r\n',
            '\n\n<b>',
            '\r',
            '\0',
            '<x@example.com>',
            ', other@example.com',
            '"',
            '\\',
            ';',
            '=?utf-8?B?DQpCY2M6IGFAYi5jDQo=?=',
            '\u2028X-Evil: 1',
            '\u202E',
            '😀',
          ),
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (marketplace, name, subject) => {
        catcher.clear();
        await createEmailProvider(mailer, marketplace).send(
          'd1',
          { name, address: 'ada@example.com' },
          { ...RENDERED, subject, unsubscribeUrl: UNSUBSCRIBE },
        );
        const mails = catcher.mails();
        expect(mails.map(({ to }) => to)).toEqual([['ada@example.com']]);
        // An empty subject is left out.
        const names = headerNames(mails[0]);
        expect(names.includes('subject') ? names : [...names, 'subject'].toSorted()).toEqual(HEADERS);
        expect(mails[0]?.subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202E]/u);
        // Whatever is quoted there, it names one address.
        expect(header(mails[0], 'to')).toMatch(/ada@example\.com>?$/);
        expect(header(mails[0], 'from')).toMatch(/parley@example\.com>?$/);
      }),
      { numRuns: 150 },
    );
  });

  test('that is rendered from hostile values arrives as it was rendered', async () => {
    const rendered = await createRenderer()(hostileView('new_offer', 'unread_messages'));
    await createEmailProvider(mailer, 'Parley & <b>Co</b>').send(
      'd1',
      { address: 'ada@example.com' },
      rendered,
    );
    const [mail] = catcher.mails();
    expect(mail?.to).toEqual(['ada@example.com']);
    expect(headerNames(mail)).toEqual(HEADERS);
    expect(mail?.subject).toBe(rendered.subject);
    expect(mail?.html?.trim()).toBe(rendered.html.trim());
    expect(mail?.text.trim()).toBe(rendered.text.trim());
  });

  test.each([
    '',
    'ada',
    'ada@example.com, b@example.com',
    'ada@example.com\r\nRCPT TO:<b@example.com>',
    '<b@example.com> ada@example.com',
    'a b@example.com',
    'ada@exa(mple).com',
    `${'a'.repeat(65)}@example.com`,
  ])('does not go to %j, which is no mailbox', async (address) => {
    const failure = createEmailProvider(mailer, 'Market').send('d1', { address }, RENDERED);
    await expect(failure).rejects.toMatchObject({
      message: 'mail: invalid_address',
      retryable: false,
      gone: true,
    });
    expect(catcher.mails()).toEqual([]);
  });

  test.each([
    [451, true],
    [550, false],
  ])('that is refused with %d may be tried again: %s', async (code, retryable) => {
    catcher.failNext(1, code);
    await expect(send()).rejects.toMatchObject({ vendor: 'mail', code: String(code), retryable });
  });
});
