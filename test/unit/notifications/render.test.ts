import { smsParts } from '../../../src/notifications/providers/sms-text';
import fc from 'fast-check';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { hostileView, SAMPLE_KINDS, sampleView } from '../../../local/notification-samples';
import { NOTIFICATION_KINDS } from '../../../src/notifications/domain/kinds';
import type { NotificationItem, NotificationView } from '../../../src/notifications/domain/notification-view';
import { createRenderer } from '../../../src/notifications/content/render';

const render = createRenderer();

type Node = DefaultTreeAdapterMap['node'];

/** Every element with the names of its attributes, and the values of those that do something; not the texts. */
function structure(html: string): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if ('attrs' in node) {
      const attributes = node.attrs.map(({ name, value }) =>
        ['href', 'src', 'style', 'class', 'action'].includes(name) || name.startsWith('on')
          ? `${name}=${value}`
          : name,
      );
      found.push(`<${node.tagName} ${attributes.join(' ')}>`);
    }
    if (node.nodeName === '#comment' && 'data' in node) found.push(`<!--${node.data}-->`);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

function texts(html: string): string {
  const visit = (node: Node): string => {
    if (node.nodeName === '#text' && 'value' in node) return node.value;
    if (node.nodeName === 'style' || !('childNodes' in node)) return '';
    return node.childNodes.map(visit).join('');
  };
  return visit(parse(html));
}

/** What people write to break out of where it is put. */
const hostile = fc
  .array(
    fc.oneof(
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          '<script>alert(1)</script>',
          '"><img src=x onerror=alert(1)>',
          "'/onmouseover='x",
          '</title></style></textarea>',
          '<!--',
          '-->',
          ']]>',
          '<![endif]-->',
          '<a href="https://evil.example">x</a>',
          '<mj-include path="/etc/passwd"/>',
          '<mj-raw>',
          '{{constructor}}',
          '{{{subject}}}',
          '{{#each items}}',
          '{{/if}}',
          '{{> offer}}',
          '{{lookup this "constructor"}}',
          '${1+1}',
          '&lt;b&gt;',
          '&#60;',
          '\r\n',
          '\r\nBcc: x@example.com\r\n',
          '\u2028',
          '\u202E',
          '\u200B',
          '\0',
          '\uD800',
          '=?utf-8?B?PGI+?=',
          '[x](javascript:alert(1))',
        ),
      },
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

/** The view with every value that people write replaced. */
function written(view: NotificationView, value: () => string): NotificationView {
  return {
    ...view,
    marketplace: value(),
    recipientName: value(),
    items: view.items.map((item) => ({
      ...item,
      listing: item.listing && { ...item.listing, id: value(), title: value() },
      offer: item.offer && {
        ...item.offer,
        from: value(),
        ...(item.offer.message && { message: value() }),
        reason: value(),
      },
      messages: item.messages?.map((message) => ({ ...message, from: value(), text: value() })),
      moderation: item.moderation && {
        ...item.moderation,
        messageId: value(),
        cid: value(),
        senderId: value(),
        reasons: [value()],
      },
    })),
  };
}

const ALL = sampleView(
  ...NOTIFICATION_KINDS.slice(0, 4),
  'unread_messages',
  'unanswered_inquiry',
  'moderation_case',
);

describe('whatever people wrote', () => {
  test('the mail has the elements, attributes and links of one that says nothing bad', async () => {
    const benign = structure((await render(written(ALL, () => 'benign'))).html);
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(hostile), async (values) => {
        // What is left out when it is empty would make another mail.
        const { html } = await render(written(ALL, () => `x${values.next().value}`));
        expect(structure(html)).toEqual(benign);
      }),
      { numRuns: 100 },
    );
  });

  test('subject, push and SMS are one line each, of what can be seen, and bounded', async () => {
    const invisible = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/u;
    const length = (text: string): number => Array.from(text).length;
    await fc.assert(
      fc.asyncProperty(
        fc.infiniteStream(hostile),
        fc.subarray([...NOTIFICATION_KINDS], { minLength: 1 }),
        async (values, kinds) => {
          const { subject, push, sms } = await render(
            written(sampleView(...kinds), () => values.next().value as string),
          );
          for (const text of [subject, push.title, push.body, sms]) {
            expect(text).not.toMatch(invisible);
            expect(text).not.toBe('');
          }
          expect(length(subject)).toBeLessThanOrEqual(250);
          expect(length(push.body)).toBeLessThanOrEqual(200);
          expect(smsParts(sms)).toBeLessThanOrEqual(2);
          expect(Buffer.byteLength(JSON.stringify(push))).toBeLessThan(2_800);
        },
      ),
    );
  });

  test('template syntax comes out as it was written', async () => {
    const syntax = '{{constructor}} {{{x}}} {{> offer}} <mj-include path="/etc/passwd"/>';
    const { html, text, subject } = await render(written(sampleView('new_offer'), () => syntax));
    expect(subject).toContain(syntax);
    for (const shown of [texts(html), text]) {
      expect(shown).toContain(syntax);
      expect(shown).not.toContain('root:');
      expect(shown).not.toContain('[native code]');
    }
  });

  test('no text of a message begins a line of the plain text by itself', async () => {
    const view = written(sampleView('unread_messages'), () => 'Hi\r\n\r\n--\nPay here: https://evil.example');
    const { text } = await render(view);
    expect(text).not.toMatch(/^Pay here/m);
    expect(text).toMatch(/^> Pay here/m);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//evil.example',
    'x',
    'https://',
    '',
  ])('the link of a listing is no %j', async (url) => {
    const view = sampleView('new_offer');
    const items = view.items.map((item) => ({ ...item, listing: { id: 'l', title: 'T', url } }));
    const { html, text, push, sms } = await render({ ...view, items });
    const links = structure(html).filter((element) => element.startsWith('<a '));
    expect(links).toHaveLength(1);
    expect(links[0]).toContain('href=https://parley.example/unsubscribe');
    expect(text).not.toContain('Open the listing');
    expect(push).not.toHaveProperty('url');
    expect(sms).not.toContain('://');
  });
});

describe('every kind', () => {
  test.each(NOTIFICATION_KINDS)('%s has all its forms', async (kind) => {
    const { subject, html, text, push, sms, webhook } = await render(sampleView(kind));
    expect(html).toContain(subject.replaceAll('&', '&amp;'));
    expect(text).toContain(subject);
    expect(push.title).toBe(subject);
    expect(sms).toContain(subject.replaceAll(/[“”]/gu, '"'));
    expect(webhook).toMatchObject({ kind, at: '2026-03-01T12:00:00.000Z' });
    for (const part of [subject, html, text, sms]) {
      expect(part).not.toMatch(/\{\{|undefined|null|NaN|\[object/);
    }
  });

  test('has a sample', () => expect(SAMPLE_KINDS.toSorted()).toEqual([...NOTIFICATION_KINDS].toSorted()));

  test.each(NOTIFICATION_KINDS)('%s is a mail that can be read aloud, and by every program', async (kind) => {
    const { html } = await render(sampleView(kind));
    const elements = structure(html);
    expect(elements.filter((element) => element.startsWith('<html'))[0]).toMatch(/lang/);
    expect(elements.filter((element) => element.startsWith('<h1'))).toHaveLength(1);
    for (const image of elements.filter((element) => element.startsWith('<img')))
      expect(image).toContain(' alt');
    for (const table of elements.filter((element) => element.startsWith('<table')))
      expect(table).toContain(' role');
    // Reading it asks nobody else for anything.
    expect(html).not.toMatch(/<(?:link|script|iframe|form)\b|@import|url\(/);
    expect(Buffer.byteLength(html)).toBeLessThan(102_000);
  });

  test('says as little as is known', async () => {
    for (const kind of NOTIFICATION_KINDS) {
      const { subject, text, html } = await render({ marketplace: 'Market', items: [{ kind, at: 0 }] });
      expect(subject).not.toMatch(/undefined/);
      expect(text).not.toMatch(/Hello|No more e-mails|undefined/);
      expect(html).not.toMatch(/undefined|href/);
    }
  });
});

describe('what is bounded', () => {
  const message = (index: number) => ({ from: 'Ada', text: `${index}: ${'x'.repeat(2_000)}`, at: 0 });

  test('ten messages are quoted, each to 500 characters, and the others counted', async () => {
    const item: NotificationItem = {
      kind: 'unread_messages',
      at: 0,
      messages: Array.from({ length: 25 }, (_, index) => message(index)),
      more: 5,
    };
    const { subject, text } = await render({ marketplace: 'M', items: [item] });
    expect(subject).toBe('30 unread messages from Ada about a listing');
    const quoted = text.match(/^> .*$/gm) ?? [];
    expect(quoted.map((line) => line.slice(2, 4))).toEqual([
      '0:',
      '1:',
      '2:',
      '3:',
      '4:',
      '5:',
      '6:',
      '7:',
      '8:',
      '9:',
    ]);
    for (const line of quoted) expect(line).toHaveLength(502);
    expect(text).toContain('And 20 more.');
  });

  test('a title to 120 characters', async () => {
    const item: NotificationItem = {
      kind: 'offer_expired',
      at: 0,
      listing: { id: 'l', title: 'é'.repeat(400) },
    };
    expect((await render({ marketplace: 'M', items: [item] })).subject).toContain(`“${'é'.repeat(119)}…”`);
  });

  test('a digest to ten things', async () => {
    const { subject, text, html } = await render({
      ...sampleView('new_offer'),
      items: Array.from({ length: 14 }, () => sampleView('new_offer').items).flat(),
    });
    expect(subject).toBe('14 updates about “Vintage watch”');
    expect(text.match(/^\* New offer/gm)).toHaveLength(10);
    expect(text).toContain('And 4 more.');
    expect(html.match(/<h2/g)).toHaveLength(10);
  });
});

describe('a digest', () => {
  test('says whose it is where its listings differ', async () => {
    const [first] = sampleView('new_offer').items;
    const other = { ...first, listing: { id: 'other', title: 'Other' } } as NotificationItem;
    const { subject } = await render({
      ...sampleView('new_offer'),
      items: [first as NotificationItem, other],
    });
    expect(subject).toBe('2 updates from Parley');
  });
});

describe('the webhook', () => {
  test('has ids and what screening found, no text of people', async () => {
    expect((await render(sampleView('moderation_case'))).webhook).toMatchObject({
      message_id: 'message-1',
      cid: 'messaging:listing-watch-1',
      sender_id: 'user-7',
      score: 0.95,
      reasons: ['keyword', 'many_links'],
      run_url: expect.stringContaining('moderation-case'),
    });
    const { webhook } = await render(hostileView('new_offer', 'unread_messages'));
    expect(Object.keys(webhook).toSorted()).toEqual(['at', 'kind', 'listing_id', 'offer_id']);
  });
});

describe('why an offer is over', () => {
  test.each([
    ['offer_ended', 'listing_sold', 'The listing has been sold.'],
    ['offer_ended', 'listing_withdrawn', 'The listing is no longer for sale.'],
    ['offer_ended', 'listing_reserved', 'The listing is reserved for somebody else.'],
  ] as const)('%s because of %s is said', async (kind, reason, said) => {
    const offer = { id: 'o', amount: 1, currency: 'EUR', reason };
    expect((await render({ marketplace: 'M', items: [{ kind, at: 0, offer }] })).text).toContain(said);
  });

  test.each(['below_floor', 'stream: 16', 'constructor', '__proto__'])('%s is not', async (reason) => {
    const rendered = (code?: string) => {
      const offer = { id: 'o', amount: 1, currency: 'EUR', reason: code };
      return render({ marketplace: 'M', items: [{ kind: 'offer_declined', at: 0, offer }] });
    };
    expect(await rendered(reason)).toEqual(await rendered());
  });
});

describe('what people see', () => {
  const body = (html: string): string => html.slice(html.indexOf('role="article"')).replace(/^[^>]*>/u, '');

  test('in dark mode nothing stays white: the body, and the wrapper that MJML gives its background', async () => {
    const { html } = await render(sampleView(...NOTIFICATION_KINDS));
    const white = [...html.matchAll(/<(\w+)[^>]*background-color:#ffffff/gu)].map(([, name]) => name);
    expect(white).toEqual(['body', 'div']);
    expect(html).toMatch(/<body\s+class="page"/u);
    expect(html).toContain('.page, .page > div { background-color: #111820 !important; }');
  });

  test('the amount is said once', async () => {
    const { html, text } = await render(sampleView('new_offer'));
    expect(body(html).split('€180.00')).toHaveLength(2);
    expect(text.split('€180.00')).toHaveLength(2);
  });

  test('a message that is only a picture says so', async () => {
    const view = sampleView('unread_messages');
    const items = view.items.map((item) => ({
      ...item,
      messages: [{ from: 'Ada', text: '', attached: '1 picture', at: item.at }],
      more: 0,
    }));
    const { html, text } = await render({ ...view, items });
    expect(body(html)).toContain('(1 picture)');
    expect(text).toContain('> (1 picture)');
  });
});
